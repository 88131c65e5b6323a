package id.kawat.app.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.Terminal;

/** Adds up what became of the uploads and names every refusal. Not thread-safe. */
final class FeedReport {

    private final Terminal terminal;
    private final boolean json;
    private String lastFile = "";
    private int files;
    private int accepted;
    private int ignored;
    private int rejected;

    FeedReport(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void add(Receipt receipt) {
        String file = fileOf(receipt.origin());
        files += file.equals(lastFile) ? 0 : 1;
        lastFile = file;
        accepted += receipt.accepted();
        ignored += receipt.ignored();
        rejected += receipt.rejected();
        if (json) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("file", receipt.origin());
            line.setAll((ObjectNode) receipt.answer());
            terminal.out().print(line + "\n");
        } else {
            receipt.answer().path("rejected").forEach(refusal -> printRefusal(receipt.origin(), refusal));
        }
    }

    /** Parts of one file come one after the other. */
    private static String fileOf(String origin) {
        int part = origin.lastIndexOf("#from-");
        return part < 0 ? origin : origin.substring(0, part);
    }

    private void printRefusal(String origin, JsonNode refusal) {
        String line =
                refusal.hasNonNull("line") ? ", line " + refusal.path("line").asInt() : "";
        terminal.err()
                .println(terminal.styled("31", "rejected") + " " + origin + line + ": "
                        + refusal.path("reason_class").asText() + ": "
                        + refusal.path("message").asText());
    }

    void printSummary() {
        terminal.err()
                .println(files + (files == 1 ? " file: " : " files: ") + accepted + " accepted, " + ignored
                        + " ignored, " + rejected + " rejected" + (rejected > 0 ? " (kept as dead letters)" : ""));
    }

    boolean anyRejected() {
        return rejected > 0;
    }
}

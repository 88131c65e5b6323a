package id.kawat.app.deadletters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.Terminal;
import id.kawat.ingest.wire.WireOutcome.Rejected;

/** Says what became of each letter, and of all of them. */
final class RetryLines {

    private final Terminal terminal;
    private final boolean json;
    private final boolean rehearsal;
    private int letters;
    private int sent;
    private int already;
    private int kept;
    private int refused;

    /**
     * @param rehearsal that nothing is sent
     */
    RetryLines(Terminal terminal, boolean json, boolean rehearsal) {
        this.terminal = terminal;
        this.json = json;
        this.rehearsal = rehearsal;
    }

    void add(Letter letter, Fate fate) {
        letters++;
        if (fate instanceof Fate.Sent done) {
            sent++;
            refused += done.refused().size();
            print(
                    letter,
                    rehearsal ? "would be sent" : "sent",
                    done.refused().stream()
                            .findFirst()
                            .map(Rejected::message)
                            .map(message -> "refused again: " + message)
                            .orElse(""));
        } else if (fate instanceof Fate.Kept stays) {
            kept++;
            print(letter, stays.code(), stays.why());
        } else {
            already++;
            print(letter, "already-retried", "");
        }
    }

    private void print(Letter letter, String outcome, String why) {
        if (json) {
            ObjectNode line = LetterJson.line(letter);
            line.put("outcome", outcome.replace(' ', '-')).put("why", why.isEmpty() ? null : why);
            terminal.out().print(line + "\n");
        } else if (rehearsal || !why.isEmpty()) {
            terminal.out()
                    .println(letter.id() + "  " + outcome + "  "
                            + ReadableText.line(why.isEmpty() ? letter.content().reasonClass() : why, 200));
        }
    }

    /** The sums; the exit code is 1 where something of the selection did not go in. */
    int end() {
        if (!json) {
            terminal.out()
                    .println(
                            letters == 0
                                    ? "no dead letters of this selection"
                                    : sent
                                            + (rehearsal ? " would be sent" : " sent")
                                            + count(refused, "refused again by ingest")
                                            + count(already, "sent before")
                                            + count(kept, "not sent, see above"));
        }
        return kept + refused > 0 ? 1 : 0;
    }

    private static String count(int number, String what) {
        return number == 0 ? "" : ", " + number + " " + what;
    }
}

package id.kawat.app.promote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.Terminal;
import id.kawat.streams.generation.PromotionBook;
import id.kawat.streams.generation.PromotionBook.Promotion;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a promotion did, or would do, and what is left for the operator. */
final class PromotionReport {

    private final Terminal terminal;
    private final boolean json;
    private final ResultTopics topics;
    private Optional<Promotion> promotion = Optional.empty();
    private boolean isResumed;

    PromotionReport(Terminal terminal, boolean json, ResultTopics topics) {
        this.terminal = terminal;
        this.json = json;
        this.topics = topics;
    }

    /** Something is going to be written. */
    void begin(Promotion begun, Positions from) {
        promotion = Optional.of(begun);
        isResumed = !from.isBeginning();
        if (isResumed) {
            terminal.err().println("promotion of " + topics.result() + " goes on where it was interrupted");
        }
    }

    void print(PromotionTally tally, PromotionBook book) {
        if (json) {
            terminal.out().print(json(tally, book) + "\n");
            return;
        }
        boolean isDone = promotion.isPresent();
        terminal.out()
                .println(topics.result() + ": " + tally.count(Outcome.SWITCHED)
                        + (isDone ? " articles switched" : " articles would be switched") + ": " + tally.summary());
        String others = Stream.of(Outcome.values())
                .filter(outcome -> outcome != Outcome.SWITCHED && tally.count(outcome) > 0)
                .map(outcome -> tally.count(outcome) + " " + outcome.words())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            terminal.out().println("left as they are: " + others);
        }
        if (isDone) {
            terminal.out().println("to take it back: kawat promote " + topics.before());
        }
        if (isOtherThanLive(tally, book)) {
            terminal.out()
                    .println(terminal.styled("33", "note") + ": live enrich runs with extractor "
                            + book.liveRevision().orElse("unknown") + ", " + topics.result() + " was made by "
                            + String.join(", ", tally.revisions())
                            + ": start live enrich with the settings of that replay, or what arrives from now on is read"
                            + " as before");
        }
    }

    private static boolean isOtherThanLive(PromotionTally tally, PromotionBook book) {
        return book.liveRevision().isPresent()
                && !tally.revisions().isEmpty()
                && !tally.revisions().contains(book.liveRevision().get());
    }

    private ObjectNode json(PromotionTally tally, PromotionBook book) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("result", topics.result().value());
        line.put("dry_run", promotion.isEmpty());
        line.put("promotion", promotion.map(Promotion::number).orElse(null));
        line.put("resumed", isResumed);
        line.setAll(tally.json());
        line.put("undo", promotion.map(begun -> topics.before().value()).orElse(null));
        tally.revisions().forEach(line.putArray("revisions")::add);
        line.put("live_revision", book.liveRevision().orElse(null));
        return line;
    }
}

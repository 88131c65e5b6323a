package id.kawat.app.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.Terminal;
import id.kawat.enrich.replay.ReplayControl;
import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints how replays stand, for people and for programs. */
final class ReplayLines {

    private final Terminal terminal;
    private final TopicPrefix prefix;
    private final Clock clock;

    ReplayLines(Terminal terminal, TopicPrefix prefix, Clock clock) {
        this.terminal = terminal;
        this.prefix = prefix;
        this.clock = clock;
    }

    void print(ReplayRecord record, boolean json) {
        terminal.out().print((json ? json(record).toString() : readable(record)) + "\n");
    }

    /** In one word; {@code interrupted} is a replay whose process died without a word. */
    String state(ReplayRecord record) {
        return record.getState() == ReplayState.RUNNING && !ReplayControl.isAtWork(record, clock)
                ? "interrupted"
                : record.getState().name().toLowerCase(Locale.ROOT);
    }

    private String readable(ReplayRecord record) {
        String label = terminal.styled("1", "%-20s".formatted(record.getLabel()));
        return label
                + " %-12s %s%s%n    %s, since %s, extractor %s%s"
                        .formatted(
                                state(record),
                                articles(record),
                                record.getDeadLetters() == 0
                                        ? ""
                                        : ", dead letters %,d".formatted(record.getDeadLetters()),
                                selection(record),
                                record.getStartedAt(),
                                record.getExtractor(),
                                advice(record));
    }

    private static String articles(ReplayRecord record) {
        return record.getSelected()
                .map(selected -> "%,d of %,d articles".formatted(record.getArticles(), selected))
                .orElse("looking through all deliveries");
    }

    private static String selection(ReplayRecord record) {
        return record.getAskedTimes()
                + record.getSource().map(source -> ", source " + source).orElse("")
                + record.getArticle().map(article -> ", article " + article).orElse("");
    }

    private String advice(ReplayRecord record) {
        String failure = record.getFailure().map(why -> "\n    " + why).orElse("");
        return switch (state(record)) {
            case "ended", "running" -> failure;
            default -> failure + "\n    go on with: kawat replay resume " + record.getLabel();
        };
    }

    ObjectNode json(ReplayRecord record) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("label", record.getLabel());
        line.put("state", state(record));
        line.put("topic", prefix.nameOf(Topics.enrichedAs(new ResultName(record.getLabel()))));
        line.put("selected", record.getSelected().orElse(null));
        line.put("articles", record.getArticles());
        line.put("dead_letters", record.getDeadLetters());
        line.put("extractor", record.getExtractor());
        record.getSettings().forEach(line.putObject("settings")::put);
        line.put("asked_times", record.getAskedTimes());
        line.put("from", text(record.getFrom().orElse(null)));
        line.put("to", text(record.getTo().orElse(null)));
        line.put("source", record.getSource().orElse(null));
        line.put("article", record.getArticle().orElse(null));
        line.put("failure", record.getFailure().orElse(null));
        line.put("started_at", record.getStartedAt().toString());
        line.put("updated_at", record.getUpdatedAt().toString());
        line.put("ended_at", text(record.getEndedAt().orElse(null)));
        return line;
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}

package id.kawat.app.deadletters;

import id.kawat.app.cli.Terminal;
import id.kawat.schemas.deadletter.DeadLetter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Letters for a person: a line each while they are read, the sums at the end. */
final class LetterTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String FORM = "%-16s  %-19s  %-6s  %-26s  %-14s  %9s  %3s  %-8s  %s";
    private static final int LONGEST_MESSAGE = 100;

    private final Terminal terminal;
    private final Map<String, Integer> byReason = new TreeMap<>();
    private int letters;
    private int waiting;

    LetterTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void row(Letter letter) {
        if (letters == 0) {
            terminal.out()
                    .println(terminal.styled(
                            "1",
                            String.format(
                                    FORM,
                                    "ID",
                                    "TIME (UTC)",
                                    "STAGE",
                                    "REASON",
                                    "SOURCE",
                                    "SIZE",
                                    "TRY",
                                    "STATE",
                                    "MESSAGE")));
        }
        letters++;
        waiting += letter.retriedAt().isEmpty() ? 1 : 0;
        DeadLetter content = letter.content();
        byReason.merge(content.reasonClass(), 1, Integer::sum);
        String line = String.format(
                FORM,
                letter.id(),
                TIME.format(letter.at()),
                content.stage().text(),
                ReadableText.line(content.reasonClass(), 26),
                ReadableText.line(content.source().orElse("-"), 14),
                ReadableText.size(content.originalBytes()),
                content.attempt(),
                letter.retriedAt().isPresent() ? "retried" : "waiting",
                ReadableText.line(content.message(), LONGEST_MESSAGE));
        terminal.out().println(letter.retriedAt().isPresent() ? terminal.styled("2", line) : line);
    }

    void end(long strangers) {
        if (letters == 0) {
            terminal.out().println("no dead letters");
        } else {
            terminal.out().println();
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%d dead letters, %d waiting, %d retried",
                            letters,
                            waiting,
                            letters - waiting));
            byReason.forEach(
                    (reason, times) -> terminal.out().println("  " + ReadableText.line(reason, 40) + " " + times));
        }
        if (strangers > 0) {
            terminal.err().println("kawat: " + strangers + " records on the topic are no dead letters of Kawat");
        }
    }
}

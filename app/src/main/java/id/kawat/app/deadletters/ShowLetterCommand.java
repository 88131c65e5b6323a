package id.kawat.app.deadletters;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.schemas.deadletter.DeadLetter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat dead-letters show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one dead letter: why it failed, its headers and its bytes.",
        footer = {
            "",
            "Example:  kawat dead-letters show 3fa9c1d2",
            "          kawat dead-letters show 3fa9c1d2 --raw > item"
        })
public final class ShowLetterCommand implements Callable<Integer> {

    private static final int MOST_TEXT = 16 * 1024;
    private static final int MOST_DUMPED = 1024;

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
    private String id = "";

    @Option(names = "--raw", description = "Exactly its bytes, nothing else.")
    private boolean raw;

    @Option(names = "--full", description = "All of its bytes; without, the first 16 KiB of text or 1 KiB of others.")
    private boolean full;

    @Option(names = "--json", description = "One line of JSON; the bytes in base64.")
    private boolean json;

    public ShowLetterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Letter letter = find();
        if (raw) {
            byte[] bytes = letter.content().bytes();
            terminal.out().write(bytes, 0, bytes.length);
            terminal.out().flush();
        } else if (json) {
            terminal.out().print(LetterJson.whole(letter) + "\n");
        } else {
            print(letter);
        }
        return 0;
    }

    private Letter find() {
        LetterFilter filter = new LetterSelection().filter(List.of(id), Clock.systemUTC());
        List<Letter> found = new ArrayList<>();
        try (LetterLog log = LettersAccess.open(terminal, common).log()) {
            log.read(letter -> {
                if (filter.matches(letter) && found.size() < 2) {
                    found.add(letter);
                }
            });
        }
        if (found.isEmpty()) {
            throw CommandFailure.failed("no dead letter " + id + "; `kawat dead-letters list` shows which there are");
        }
        if (found.size() > 1) {
            throw CommandFailure.failed("more than one dead letter begins with " + id + ": give more of its digits");
        }
        return found.get(0);
    }

    private void print(Letter letter) {
        PrintStream out = terminal.out();
        DeadLetter content = letter.content();
        out.println(terminal.styled("1", letter.id()) + "  " + letter.at() + "  "
                + content.stage().text());
        out.println(terminal.styled("31", ReadableText.line(content.reasonClass(), 80)) + "  "
                + ReadableText.line(content.message(), 2000));
        out.println(letter.retriedAt()
                .map(at -> "sent again at " + at)
                .orElse("waiting, failed " + content.attempt() + (content.attempt() == 1 ? " time" : " times")));
        out.println();
        letter.headers().forEach(header -> out.println("  " + header(header)));
        out.println();
        body(content.bytes());
        if (content.isCutOff()) {
            out.println(terminal.styled("33", "cut off: " + content.originalBytes() + " bytes came"));
        }
    }

    private String header(Header header) {
        byte[] value = header.value() == null ? new byte[0] : header.value();
        return ReadableText.line(header.key(), 60) + ": "
                + ReadableText.line(new String(value, StandardCharsets.UTF_8), 500);
    }

    private void body(byte[] bytes) {
        Optional<String> text = ReadableText.text(bytes);
        int most = full ? Integer.MAX_VALUE : text.isPresent() ? MOST_TEXT : MOST_DUMPED;
        String shown = text.map(whole -> whole.substring(0, Math.min(most, whole.length())))
                .orElseGet(() -> ReadableText.hexDump(bytes, most));
        terminal.out().print(shown + (shown.endsWith("\n") || shown.isEmpty() ? "" : "\n"));
        if (bytes.length == 0) {
            terminal.out().println("(no bytes)");
        } else if (text.map(String::length).orElse(bytes.length) > most) {
            terminal.out()
                    .println(terminal.styled(
                            "2", "(of " + ReadableText.size(bytes.length) + "; --full shows and --raw writes all)"));
        }
    }
}

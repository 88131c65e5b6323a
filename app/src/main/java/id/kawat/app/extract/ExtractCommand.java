package id.kawat.app.extract;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.role.RoleSettings;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.text.Language;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat extract}: entities and quotes of texts, without Kafka. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Finds entities and quotes: a coloured picture on a terminal, JSON Lines otherwise.",
        footer = {
            "",
            "Reads wire files in any format that `kawat parse` knows (- is standard input), or with --input lines of",
            "{\"id\": ..., \"text\": ..., \"lang\": ...}. Spans count UTF-16 units into the text."
        })
public final class ExtractCommand implements Callable<Integer> {

    private final Terminal terminal;
    private boolean failed;

    @Parameters(arity = "0..*", paramLabel = "FILE|-", description = "Wire files.")
    private List<String> files = List.of();

    @Option(names = "--input", paramLabel = "JSONL", description = "Texts as JSON Lines; - is standard input.")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "JSONL",
            description = "Write JSON Lines there instead of standard output.")
    private @Nullable Path output;

    @Option(names = "--json", description = "JSON Lines also on a terminal.")
    private boolean json;

    @Mixin
    private CommonOptions common = new CommonOptions();

    public ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, common.verbose());
        if (files.isEmpty() == (input == null)) {
            throw CommandFailure.wrongUsage("name either files or --input JSONL; `kawat extract --help` shows both");
        }
        Extractor extractor = RoleSettings.extractor(common.settings());
        try (PrintStream lines = lines()) {
            if (input != null) {
                extractLines(extractor, input, lines);
            }
            for (String file : files) {
                extractFile(extractor, file, lines);
            }
        } catch (NoSuchFileException missing) {
            throw CommandFailure.wrongUsage("there is no file " + missing.getFile());
        } catch (IOException cause) {
            throw CommandFailure.failed(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        }
        return failed ? 1 : 0;
    }

    private PrintStream lines() throws IOException {
        return output == null
                ? new UnclosedPrintStream(terminal.out())
                : new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8);
    }

    private void extractLines(Extractor extractor, Path from, PrintStream lines) throws IOException {
        TextLines texts = new TextLines();
        int number = 0;
        try (BufferedReader reader = from.toString().equals("-")
                ? new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    extractLine(extractor, texts, line, from + ", line " + number, lines);
                }
            }
        }
    }

    private void extractLine(Extractor extractor, TextLines texts, String line, String where, PrintStream lines) {
        try {
            TextLines.Text text = texts.parse(line);
            print(text.id(), text.text(), extractor.extract(text.text(), text.lang()), lines);
        } catch (IllegalArgumentException wrong) {
            report(where + ": " + wrong.getMessage());
        }
    }

    private void extractFile(Extractor extractor, String file, PrintStream lines) throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        for (WireOutcome outcome : WireReader.standard().read(bytes, ReadHints.NONE)) {
            String where = file + outcome.item().position().suffix();
            if (outcome instanceof WireOutcome.Accepted accepted) {
                extractArticle(extractor, where, accepted.article(), lines);
            } else if (outcome instanceof WireOutcome.Rejected rejected) {
                report(where + ": " + rejected.reason() + ": " + rejected.message());
            } else if (outcome instanceof WireOutcome.Ignored ignored) {
                terminal.err().println("kawat: " + where + " holds no text: " + ignored.message());
            }
        }
    }

    private void extractArticle(Extractor extractor, String where, Article article, PrintStream lines) {
        Optional<Language> stated = article.lang().map(tag -> new Language(tag.split("[-_]", 2)[0]));
        print(where, article.body(), extractor.extract(article.body(), stated), lines);
    }

    private void print(String id, String text, Extraction extraction, PrintStream lines) {
        if (json || output != null || !terminal.outIsTerminal()) {
            lines.print(ExtractionJson.of(id, text, extraction) + "\n");
        } else {
            new ExtractionPicture(terminal).print(id, text, extraction);
        }
    }

    private void report(String problem) {
        failed = true;
        terminal.err().println("kawat: " + problem);
    }
}

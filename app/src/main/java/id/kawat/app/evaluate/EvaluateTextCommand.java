package id.kawat.app.evaluate;

import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.entity.score.TextScorer;
import id.kawat.enrich.extract.EntityFinder;
import id.kawat.enrich.extract.Extractors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat evaluate text}: what is found in running articles against what was annotated by hand. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = "Finds the entities of annotated articles and compares, by exact span and type.",
        footer = {
            "",
            "Each line: {\"id\", \"text\", \"entities\": [{\"start\", \"end\", \"type\", \"optional\"?, \"alt\"?: [{\"start\", \"end\"}]}]}.",
            "Spans count UTF-16 units; optional names are neither hits nor misses; alt spans count as right."
        })
public final class EvaluateTextCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final TextScorer scorer = new TextScorer();

    @Parameters(arity = "1..*", paramLabel = "GOLD.jsonl", description = "Annotated articles.")
    private List<Path> files = List.of();

    @Option(names = "--verbose", description = "Show the trace behind an error.")
    private boolean verbose;

    public EvaluateTextCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, verbose);
        Inputs.reading(() -> ScoreTable.print(terminal, evaluate() + " articles", scorer.scores()));
        return 0;
    }

    private int evaluate() throws IOException {
        EntityFinder finder = Extractors.standardEntities();
        int articles = 0;
        for (Path file : files) {
            articles += evaluate(file, finder);
        }
        return articles;
    }

    private int evaluate(Path file, EntityFinder finder) throws IOException {
        GoldLines lines = new GoldLines();
        List<String> all = Files.readAllLines(file);
        int articles = 0;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                GoldLines.Article article = lines.parse(file + ", line " + (i + 1), all.get(i));
                scorer.add(article.names(), mentions(finder.find(article.text(), article.lang())));
                articles++;
            }
        }
        return articles;
    }

    private static List<Mention> mentions(List<Entity> entities) {
        List<Mention> mentions = new ArrayList<>();
        entities.forEach(entity -> mentions.addAll(entity.mentions()));
        return mentions;
    }
}

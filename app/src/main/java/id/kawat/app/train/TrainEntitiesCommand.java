package id.kawat.app.train;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.evaluate.Inputs;
import id.kawat.app.evaluate.ScoreTable;
import id.kawat.enrich.entity.crf.Model;
import id.kawat.enrich.entity.crf.ModelFile;
import id.kawat.enrich.entity.train.EntityTraining;
import id.kawat.enrich.entity.train.TrainingCorpora;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kawat train entities}: a model that finds names. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = "Trains the model that finds people, organisations and places. Same input, same bytes.",
        footer = {
            "",
            "Column files hold a token a line, its label last, an empty line between sentences. Sentences of --dev are",
            "dropped from everything that is trained on."
        })
public final class TrainEntitiesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--lang", required = true, paramLabel = "TAG", description = "Language of the texts: id, en.")
    private String lang = "id";

    @Option(
            names = "--train",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled sentences.")
    private List<Path> train = List.of();

    @Option(
            names = "--other",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled sentences that follow other conventions than --train.")
    private List<Path> other = List.of();

    @Option(
            names = "--dev",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled sentences held out, to score with.")
    private List<Path> dev = List.of();

    @Option(
            names = "--marked",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Running text with its names marked: AKP [PER Budi] tiba di [LOC Garut].")
    private List<Path> marked = List.of();

    @Option(
            names = "--raw",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Text without labels: lines, or JSON Lines with a text; .gz too.")
    private List<Path> raw = List.of();

    @Option(names = "--pos", arity = "1..*", paramLabel = "FILE", description = "Words with their parts of speech.")
    private List<Path> pos = List.of();

    @Option(names = "--folds", paramLabel = "N", description = "Cross-validate over --train and --dev in N folds.")
    private int folds;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the model there.")
    private @Nullable Path out;

    @Option(names = "--verbose", description = "Show the trace behind an error.")
    private boolean verbose;

    public TrainEntitiesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, verbose);
        if (out == null && folds == 0) {
            throw CommandFailure.wrongUsage("name a file for the model with --out, or --folds to cross-validate");
        }
        Inputs.reading(this::train);
        return 0;
    }

    private void train() throws IOException {
        try (TrainingBar bar = new TrainingBar(terminal)) {
            EntityTraining training = new EntityTraining(corpora(), Vocabulary.load(), bar);
            terminal.out()
                    .printf(
                            "dropped as held out: %d sentences of the training data, %d of the raw text%n",
                            training.droppedFromTraining(), training.droppedFromRaw());
            if (folds > 0) {
                ScoreTable.print(terminal, folds + "-fold cross-validation", training.crossValidate(folds));
            }
            if (out != null) {
                write(training.model(), training, out);
            }
        }
    }

    private void write(Model model, EntityTraining training, Path file) throws IOException {
        byte[] bytes = ModelFile.write(model);
        Files.write(file, bytes);
        terminal.out().printf("%s: %d bytes%n", file, bytes.length);
        if (!dev.isEmpty()) {
            ScoreTable.print(terminal, "held out", training.scoreDev(model));
        }
    }

    private TrainingCorpora corpora() throws IOException {
        return new TrainingCorpora(
                new Language(lang),
                Inputs.sentences(train),
                Inputs.sentences(other),
                Inputs.sentences(dev),
                Inputs.lines(marked),
                new RawFiles(raw),
                Inputs.lines(pos));
    }
}

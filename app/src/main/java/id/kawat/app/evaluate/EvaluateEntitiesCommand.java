package id.kawat.app.evaluate;

import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.enrich.entity.crf.CrfTagging;
import id.kawat.enrich.entity.crf.Labels;
import id.kawat.enrich.entity.crf.Model;
import id.kawat.enrich.entity.crf.ModelFile;
import id.kawat.enrich.entity.crf.Models;
import id.kawat.enrich.entity.crf.NameWords;
import id.kawat.enrich.entity.score.LabelScorer;
import id.kawat.enrich.entity.train.LabelledSentence;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kawat evaluate entities}: a model against labelled sentences whose tokens are given. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = "Labels given tokens and compares with the labels of the file, by exact span and type.")
public final class EvaluateEntitiesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--lang", required = true, paramLabel = "TAG", description = "Language of the texts: id, en.")
    private String lang = "id";

    @Option(
            names = "--conll",
            required = true,
            paramLabel = "FILE",
            description = "A token a line, its label last, an empty line between sentences.")
    private @Nullable Path conll;

    @Option(names = "--model", paramLabel = "FILE", description = "A model of your own instead of the one built in.")
    private @Nullable Path model;

    @Option(names = "--predictions", paramLabel = "FILE", description = "Write token, gold and predicted label there.")
    private @Nullable Path predictions;

    @Option(names = "--verbose", description = "Show the trace behind an error.")
    private boolean verbose;

    public EvaluateEntitiesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, verbose);
        Inputs.reading(this::evaluate);
        return 0;
    }

    private void evaluate() throws IOException {
        List<LabelledSentence> sentences = Inputs.sentences(conll == null ? List.of() : List.of(conll));
        Model chosen = chosenModel();
        CrfTagging tagging = new CrfTagging(chosen.lexicon(), chosen.columns(), new NameWords(Vocabulary.load()));
        long start = System.nanoTime();
        List<byte[]> labels = new ArrayList<>();
        long tokens = 0;
        for (LabelledSentence sentence : sentences) {
            labels.add(sentence.label(tagging));
            tokens += sentence.tokens().size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print(sentences, labels);
        terminal.out().printf(Locale.ROOT, "%d tokens, %.0f tokens/s (cold, one pass)%n", tokens, tokens / seconds);
    }

    private Model chosenModel() throws IOException {
        return model == null
                ? Models.of(new Language(lang))
                : ModelFile.read(model.toString(), Files.readAllBytes(model));
    }

    private void print(List<LabelledSentence> sentences, List<byte[]> labels) throws IOException {
        LabelScorer scorer = new LabelScorer();
        StringBuilder lines = new StringBuilder();
        for (int s = 0; s < labels.size(); s++) {
            LabelledSentence sentence = sentences.get(s);
            byte[] gold = sentence.tokenLabels();
            scorer.add(gold, labels.get(s));
            for (int i = 0; i < gold.length; i++) {
                lines.append(sentence.tokens().get(i))
                        .append('\t')
                        .append(Labels.print(gold[i]))
                        .append('\t')
                        .append(Labels.print(labels.get(s)[i]))
                        .append('\n');
            }
            lines.append('\n');
        }
        if (predictions != null) {
            Files.writeString(predictions, lines);
        }
        ScoreTable.print(terminal, sentences.size() + " sentences", scorer.scores());
    }
}

package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.EntityRecogniser;
import id.kawat.enrich.entity.RuleRecogniser;
import id.kawat.enrich.entity.crf.CrfTagging;
import id.kawat.enrich.entity.crf.Field;
import id.kawat.enrich.entity.crf.Model;
import id.kawat.enrich.entity.crf.NameWords;
import id.kawat.enrich.entity.crf.WordLexicon;
import id.kawat.enrich.entity.score.LabelScorer;
import id.kawat.enrich.entity.score.SpanScores;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains a model: word classes from raw text; the field of given tokens from labelled sentences; the field of running text
 * from marked sentences with variants, and from raw articles that the rules label. The same corpora give the same bytes.
 */
public final class EntityTraining {

    private static final int FEWEST = 4;
    private static final int DIMENSIONS = 64;

    /** Of so many raw articles one is labelled by the rules. */
    private static final int RULED = 12;

    /** Shorter raw texts are lone sentences, which the rules read worse. */
    private static final int ARTICLE = 500;

    /** Copies of each marked sentence, the first two as they are. */
    private static final int VARIANTS = 20;

    private final TrainingCorpora corpora;
    private final Vocabulary vocabulary;
    private final ArticleReader reader;
    private final NameWords names;
    private final Progress progress;
    private final List<LabelledSentence> train;
    private final LeakFilter leaks = new LeakFilter();
    private final RawText raw;
    private final WordLexicon lexicon;

    /** Reads the raw text and learns the words; the rest is done when asked for. */
    public EntityTraining(TrainingCorpora corpora, Vocabulary vocabulary, Progress progress) {
        this.corpora = corpora;
        this.vocabulary = vocabulary;
        this.progress = progress;
        reader = new ArticleReader(vocabulary);
        names = new NameWords(vocabulary);
        leaks.hold(corpora.dev());
        train = leaks.without(corpora.train());
        raw = new RawText(reader, leaks);
        lexicon = learnWords();
    }

    /** Sentences of the training data that were dropped because they are in the held-out data. */
    public int droppedFromTraining() {
        return corpora.train().size() - train.size();
    }

    /** Sentences of the raw text that were dropped because they are in the held-out data. */
    public int droppedFromRaw() {
        return raw.dropped();
    }

    private WordLexicon learnWords() {
        progress.stage("words of raw text", 3);
        corpora.raw().forEach(raw::add);
        progress.step();
        RawWords words = new RawWords(raw.sentences(), FEWEST);
        progress.step();
        WordLexicon learned = words.size() < DIMENSIONS
                ? WordLexicon.empty()
                : LexiconLearner.lexicon(
                        words, LexiconLearner.learn(words, PartsOfSpeech.read(corpora.pos()), DIMENSIONS));
        progress.step();
        return learned;
    }

    public Model model() {
        Field columns = columns("given tokens", train);
        return new Model(lexicon, running(columns), columns);
    }

    /** Without raw articles the marked sentences are too few for weights of their own. */
    private Field running(Field columns) {
        List<LabelledSentence> marked = marked();
        if (marked.isEmpty()) {
            return columns;
        }
        List<LabelledSentence> wire = new ArrayList<>(ruled());
        boolean alone = wire.isEmpty();
        wire.addAll(marked);
        wire.addAll(alone ? train : List.of());
        List<LabelledSentence> other = leaks.without(corpora.other());
        return new FieldTraining(names, lexicon, progress)
                .train(
                        "running text",
                        alone ? TrainingSettings.COLUMNS : TrainingSettings.WIRE,
                        filled(alone ? List.of(wire, other) : List.of(wire, train, other)));
    }

    private Field columns(String stage, List<LabelledSentence> sentences) {
        return new FieldTraining(names, lexicon, progress)
                .train(stage, TrainingSettings.COLUMNS, filled(List.of(sentences, leaks.without(corpora.other()))));
    }

    private static List<List<LabelledSentence>> filled(List<List<LabelledSentence>> domains) {
        List<List<LabelledSentence>> filled = new ArrayList<>(domains);
        filled.removeIf(List::isEmpty);
        return filled;
    }

    /** How well a model of these sentences, trained without some, labels those: every sentence is left out once. */
    public SpanScores crossValidate(int folds) {
        List<LabelledSentence> all = new ArrayList<>(corpora.train());
        all.addAll(corpora.dev());
        LabelScorer scorer = new LabelScorer();
        for (int fold = 0; fold < folds; fold++) {
            List<LabelledSentence> seen = new ArrayList<>();
            List<LabelledSentence> unseen = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % folds == fold ? unseen : seen).add(all.get(i));
            }
            score(columns("fold " + (fold + 1), seen), unseen, scorer);
        }
        return scorer.scores();
    }

    /** How well a model labels the held-out sentences. */
    public SpanScores scoreDev(Model model) {
        LabelScorer scorer = new LabelScorer();
        score(model.columns(), corpora.dev(), scorer);
        return scorer.scores();
    }

    private void score(Field field, List<LabelledSentence> sentences, LabelScorer scorer) {
        CrfTagging tagging = new CrfTagging(lexicon, field, names);
        for (LabelledSentence sentence : sentences) {
            scorer.add(sentence.tokenLabels(), sentence.label(tagging));
        }
    }

    private List<LabelledSentence> ruled() {
        EntityRecogniser rules = new RuleRecogniser(vocabulary);
        List<LabelledSentence> sentences = new ArrayList<>();
        int number = 0;
        for (String text : corpora.raw()) {
            if (text.length() >= ARTICLE && number++ % RULED == RULED / 2) {
                ArticleText article = reader.read(text, Optional.of(corpora.language()));
                sentences.addAll(ArticleLabels.of(article, rules.recognise(article)));
            }
        }
        return leaks.without(sentences);
    }

    private List<LabelledSentence> marked() {
        NameVariants variants = new NameVariants(vocabulary, corpora.language());
        List<LabelledSentence> sentences = new ArrayList<>();
        for (List<MarkedText.Part> sentence : MarkedText.read(corpora.marked())) {
            for (int copy = 0; copy < VARIANTS; copy++) {
                MarkedText.Marked marked = MarkedText.join(copy < 2 ? sentence : variants.vary(sentence));
                ArticleText text = reader.read(marked.text(), Optional.of(corpora.language()));
                sentences.addAll(ArticleLabels.of(text, marked.mentions()));
            }
        }
        return sentences;
    }
}

package id.kawat.enrich.quote;

import id.kawat.enrich.quote.Scene.Previous;
import id.kawat.enrich.quote.Scene.Stretch;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Quotation;
import id.kawat.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through one article, sentence by sentence: quotations first, then the clauses reported beside them. For one use. */
final class QuotesOfArticle {

    private final ArticleText article;
    private final SpeechMarks marks;
    private final Scenes scenes;
    private final SpeakerResolver resolver;
    private final Attributor attributor;
    private final Listener listener;
    private final ReportedClauses clauses;
    private final Explanations explanations;
    private final List<Quote> found = new ArrayList<>();

    private Optional<Report> introduction = Optional.empty();
    private Optional<Quote> lastQuote = Optional.empty();
    private boolean lastClosed = true;
    private int lastSentence = -2;

    QuotesOfArticle(
            ArticleText article, CueWords cues, NamesInText names, Confidences confidences, Explanations explanations) {
        Offices offices = new Offices(article.tokens(), cues, names);
        this.resolver = new SpeakerResolver(article, cues, names, offices);
        ReportFinder reports = new ReportFinder(article, cues, names);
        this.article = article;
        this.marks = new SpeechMarks(article, cues);
        this.scenes = new Scenes(article, cues, marks, reports);
        this.attributor = new Attributor(article.tokens(), resolver, confidences);
        this.listener = new Listener(names, resolver);
        this.clauses = new ReportedClauses(article, cues, names, attributor, resolver, explanations);
        this.explanations = explanations;
    }

    List<Quote> find() {
        for (int s = 0; s < article.sentences().size(); s++) {
            if (!article.sentences().get(s).heading()) {
                read(s);
            }
        }
        UnfinishedSpeech.giveSpeakers(article.text(), found);
        return found;
    }

    private void read(int index) {
        Sentence sentence = article.sentences().get(index);
        List<Quotation> speech = marks.speechIn(sentence);
        List<Stretch> stretches = scenes.stretches(sentence, speech);
        List<Quote> direct = new ArrayList<>(speech.size());
        for (int i = 0; i < stretches.size(); i++) {
            listener.hear(stretches.get(i), index);
            if (i < speech.size()) {
                attribute(speech.get(i), index, stretches.get(i), stretches.get(i + 1), direct);
            }
        }
        found.addAll(clauses.beside(direct, stretches, index));
        introduction = speech.isEmpty() ? stretches.get(0).last() : Optional.empty();
    }

    private void attribute(Quotation quotation, int sentence, Stretch before, Stretch after, List<Quote> direct) {
        Scene scene = scenes.scene(quotation, sentence, before, after, previous(sentence), introduction);
        Optional<Quote> quote = attributor.attribute(scene, sentence);
        if (quote.isPresent()) {
            direct.add(quote.get());
            lastQuote = quote;
            lastClosed = quotation.closed();
            lastSentence = sentence;
            explanations.direct(quote.get(), scene, resolver, sentence);
        }
    }

    private Optional<Previous> previous(int sentence) {
        return lastQuote.map(
                quote -> new Previous(quote, lastSentence == sentence, sentence - lastSentence == 1, !lastClosed));
    }
}

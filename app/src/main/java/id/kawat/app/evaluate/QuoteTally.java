package id.kawat.app.evaluate;

import id.kawat.app.evaluate.QuotePairs.Pair;
import id.kawat.app.evaluate.ScoredText.Words;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts over the quotes of one kind, or of all: spans found, and found with the right speaker. */
final class QuoteTally {

    private static final double SPANS_ALIKE = 0.8;

    private int gold;
    private int system;
    private int found;
    private int exact;
    private int withSpeaker;
    private int goldWithSpeaker;
    private int systemWithSpeaker;
    private int right;

    /** Precision, recall and their harmonic mean, in per cent. */
    record Measure(double precision, double recall) {

        static Measure of(int hits, int system, int gold) {
            return new Measure(system == 0 ? 0 : 100.0 * hits / system, gold == 0 ? 0 : 100.0 * hits / gold);
        }

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** Adds one article: gold quotes that are not optional, system quotes, and spans that count neither way. */
    void add(GoldArticle article, ScoredText text, List<GoldQuote> wanted, List<Quote> quotes, List<Words> free) {
        List<Span> spans = quotes.stream().map(Quote::span).toList();
        Map<Integer, Pair> pairs = new QuotePairs(text, SPANS_ALIKE).of(wanted, spans);
        Set<Integer> hit = new HashSet<>();
        pairs.values().forEach(pair -> hit.add(pair.system()));
        SpeakerMatch speakers = new SpeakerMatch(text);
        for (int s = 0; s < quotes.size(); s++) {
            if (!hit.contains(s) && !isFree(article, text, quotes.get(s), free)) {
                system++;
                systemWithSpeaker++;
            }
        }
        for (int g = 0; g < wanted.size(); g++) {
            gold++;
            goldWithSpeaker += wanted.get(g).speaker().isPresent() ? 1 : 0;
            if (pairs.containsKey(g)) {
                addHit(wanted.get(g), pairs.get(g), quotes, speakers);
            }
        }
    }

    private void addHit(GoldQuote wanted, Pair pair, List<Quote> quotes, SpeakerMatch speakers) {
        system++;
        found++;
        exact += pair.exact() ? 1 : 0;
        if (wanted.speaker().isPresent()) {
            systemWithSpeaker++;
            withSpeaker++;
            right += isRight(wanted, quotes.get(pair.system()), speakers) ? 1 : 0;
        }
    }

    static boolean isRight(GoldQuote wanted, Quote quote, SpeakerMatch speakers) {
        return wanted.speaker()
                .filter(who ->
                        speakers.isSame(who, wanted.speakers(), quote.speaker().map(GoldSpeaker::of)))
                .isPresent();
    }

    static boolean isFree(GoldArticle article, ScoredText text, Quote quote, List<Words> free) {
        boolean otherKind = !article.kinds().isEmpty() && !article.kinds().contains(QuoteScore.kind(quote));
        Words words = text.words(quote.span());
        return otherKind || free.stream().anyMatch(words::isMostlyIn);
    }

    int gold() {
        return gold;
    }

    int system() {
        return system;
    }

    /** Spans equal, marks, blanks and commas at their ends apart. */
    Measure exactSpans() {
        return Measure.of(exact, system, gold);
    }

    /** Spans with at least eight tenths of their words in common. */
    Measure spans() {
        return Measure.of(found, system, gold);
    }

    /** Such a span and the right speaker. */
    Measure endToEnd() {
        return Measure.of(right, systemWithSpeaker, goldWithSpeaker);
    }

    /** Of the spans found, those with the right speaker, in per cent. */
    double attribution() {
        return withSpeaker == 0 ? 0 : 100.0 * right / withSpeaker;
    }
}

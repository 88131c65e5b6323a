package id.kawat.app.evaluate;

import id.kawat.app.evaluate.QuotePairs.Pair;
import id.kawat.app.evaluate.ScoredText.Words;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.quote.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The score of an extractor over gold articles: a tally for each kind and one for all quotes, the outcomes by which
 * confidence is measured, and the mistakes.
 */
final class QuoteScore {

    static final String ALL = "overall";

    private final Map<String, QuoteTally> tallies = new LinkedHashMap<>();
    private final Calibration calibration = new Calibration();
    private final List<String> mistakes = new ArrayList<>();

    QuoteScore() {
        for (String row : List.of("direct", "mixed", "indirect", ALL)) {
            tallies.put(row, new QuoteTally());
        }
    }

    static QuoteScore of(Extractor extractor, List<GoldArticle> articles) {
        QuoteScore score = new QuoteScore();
        articles.forEach(article -> score.add(
                article, extractor.extract(article.text(), article.lang()).quotes()));
        return score;
    }

    static String kind(Quote quote) {
        return quote.kind().name().toLowerCase(Locale.ROOT);
    }

    void add(GoldArticle article, List<Quote> quotes) {
        ScoredText text = new ScoredText(article.text());
        List<GoldQuote> wanted =
                article.quotes().stream().filter(quote -> !quote.optional()).toList();
        List<Words> free = free(article, text);
        tallies.forEach((kind, tally) -> tally.add(
                article,
                text,
                wanted.stream().filter(quote -> isOf(kind, quote.kind())).toList(),
                quotes.stream().filter(quote -> isOf(kind, kind(quote))).toList(),
                free));
        judge(article, text, wanted, quotes, free);
    }

    private static boolean isOf(String row, String kind) {
        return row.equals(ALL) || row.equals(kind);
    }

    private static List<Words> free(GoldArticle article, ScoredText text) {
        List<Words> free = new ArrayList<>();
        article.quotes().stream()
                .filter(GoldQuote::optional)
                .forEach(quote -> free.add(text.words(quote.spans().get(0))));
        article.passedOver().forEach(span -> free.add(text.words(span)));
        return free;
    }

    private void judge(
            GoldArticle article, ScoredText text, List<GoldQuote> wanted, List<Quote> quotes, List<Words> free) {
        Map<Integer, Pair> pairs = new QuotePairs(text, 0.8)
                .of(wanted, quotes.stream().map(Quote::span).toList());
        SpeakerMatch speakers = new SpeakerMatch(text);
        Set<Integer> hit = new HashSet<>();
        for (int g = 0; g < wanted.size(); g++) {
            if (pairs.containsKey(g)) {
                Quote quote = quotes.get(pairs.get(g).system());
                hit.add(pairs.get(g).system());
                judge(article, text, wanted.get(g), quote, speakers);
            } else {
                mistakes.add(article.id() + "  missed  " + wanted.get(g).kind() + "  "
                        + text.in(wanted.get(g).spans().get(0)));
            }
        }
        for (int s = 0; s < quotes.size(); s++) {
            if (!hit.contains(s) && !QuoteTally.isFree(article, text, quotes.get(s), free)) {
                calibration.add(quotes.get(s), false);
                mistakes.add(article.id() + "  not a quote  " + quotes.get(s).rule() + "  "
                        + text.in(quotes.get(s).span()));
            }
        }
    }

    private void judge(GoldArticle article, ScoredText text, GoldQuote wanted, Quote quote, SpeakerMatch speakers) {
        boolean right = QuoteTally.isRight(wanted, quote, speakers);
        calibration.add(quote, right);
        if (!right && wanted.speaker().isPresent()) {
            mistakes.add(article.id() + "  speaker  " + quote.rule() + "  "
                    + quote.speaker()
                            .map(who -> who.name().orElseGet(() -> text.in(who.mention())))
                            .orElse("none") + "  " + text.in(quote.span()));
        }
    }

    /** By kind; the last one is over all. */
    Map<String, QuoteTally> tallies() {
        return tallies;
    }

    QuoteTally tally(String kind) {
        return tallies.getOrDefault(kind, new QuoteTally());
    }

    Calibration calibration() {
        return calibration;
    }

    List<String> mistakes() {
        return mistakes;
    }
}

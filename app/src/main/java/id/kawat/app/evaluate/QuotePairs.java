package id.kawat.app.evaluate;

import id.kawat.app.evaluate.ScoredText.Words;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs gold and system quotes one to one: exact spans first, then those with the most words in common. */
final class QuotePairs {

    private final ScoredText text;
    private final double least;

    QuotePairs(ScoredText text, double least) {
        this.text = text;
        this.least = least;
    }

    /** A gold quote and a system quote by their numbers. */
    record Pair(int gold, int system, boolean exact, double dice) {}

    /** The pairs by the number of the gold quote. */
    Map<Integer, Pair> of(List<GoldQuote> gold, List<Span> system) {
        List<Pair> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int s = 0; s < system.size(); s++) {
                Pair pair = pair(g, gold.get(g).spans(), s, system.get(s));
                if (pair.exact() || pair.dice() >= least) {
                    candidates.add(pair);
                }
            }
        }
        candidates.sort(Comparator.comparing((Pair pair) -> !pair.exact())
                .thenComparing(pair -> -pair.dice())
                .thenComparing(Pair::gold)
                .thenComparing(Pair::system));
        return oneToOne(candidates);
    }

    private static Map<Integer, Pair> oneToOne(List<Pair> candidates) {
        Map<Integer, Pair> byGold = new HashMap<>();
        Map<Integer, Pair> bySystem = new HashMap<>();
        for (Pair pair : candidates) {
            if (!byGold.containsKey(pair.gold()) && !bySystem.containsKey(pair.system())) {
                byGold.put(pair.gold(), pair);
                bySystem.put(pair.system(), pair);
            }
        }
        return byGold;
    }

    private Pair pair(int goldNumber, List<Span> gold, int systemNumber, Span system) {
        Span trimmed = text.trim(system);
        Words words = text.words(system);
        boolean exact = false;
        double dice = 0;
        for (Span span : gold) {
            Span goldTrimmed = text.trim(span);
            exact |= goldTrimmed.equals(trimmed);
            dice = Math.max(dice, words.dice(text.words(goldTrimmed)));
        }
        return new Pair(goldNumber, systemNumber, exact, dice);
    }
}

package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.WordFacts;
import id.kawat.enrich.entity.crf.WordLexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Learns from raw text what a lexicon holds of each word. */
final class LexiconLearner {

    private LexiconLearner() {}

    /** Packed facts by word, without names. */
    static long[] learn(RawWords words, Map<String, Integer> partsOfSpeech, int dimensions) {
        float[][] vectors = WordVectors.of(words, dimensions);
        int[] coarse = Clusters.of(vectors, 48);
        int[] middle = Clusters.of(vectors, 200);
        int[] fine = Clusters.of(vectors, 800);
        Map<String, int[]> cases = cases(words);
        long[] facts = new long[words.size()];
        for (int w = 0; w < facts.length; w++) {
            String lower = words.word(w).toLowerCase(Locale.ROOT);
            facts[w] = WordFacts.ofClasses(coarse[w] + 1, middle[w] + 1, fine[w] + 1)
                    | WordFacts.ofCase(share(cases.getOrDefault(lower, new int[2])))
                    | WordFacts.ofPartOfSpeech(partsOfSpeech.getOrDefault(lower, 0));
        }
        return facts;
    }

    private static Map<String, int[]> cases(RawWords words) {
        Map<String, int[]> cases = new HashMap<>();
        for (int w = 0; w < words.size(); w++) {
            String word = words.word(w);
            int[] counts = cases.computeIfAbsent(word.toLowerCase(Locale.ROOT), l -> new int[2]);
            counts[Character.isUpperCase(word.charAt(0)) ? 1 : 0] += words.within(word);
        }
        return cases;
    }

    private static int share(int[] counts) {
        int total = counts[0] + counts[1];
        if (total == 0) {
            return 0;
        }
        double share = counts[1] / (double) total;
        return share < 0.02
                ? 1
                : share < 0.15 ? 2 : share < 0.4 ? 3 : share < 0.7 ? 4 : share < 0.9 ? 5 : share < 0.99 ? 6 : 7;
    }

    static WordLexicon lexicon(RawWords words, long[] facts) {
        WordLexicon.Builder builder = new WordLexicon.Builder(words.size());
        for (int w = facts.length - 1; w >= 0; w--) {
            builder.add(words.word(w), facts[w]);
        }
        return builder.build();
    }
}

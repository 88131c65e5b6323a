package id.kawat.enrich.entity.crf;

import java.util.Arrays;

/**
 * What raw text taught about words: for each known one a packed number of {@link WordFacts}. Immutable once built.
 *
 * <p>Words are kept as 32 bits of their hash; that a word of the wild shares them with one of some ten thousand is rare and
 * harmless.
 */
public final class WordLexicon {

    private final int[] keys;
    private final long[] facts;
    private final int mask;

    private WordLexicon(int[] keys, long[] facts) {
        this.keys = keys;
        this.facts = facts;
        this.mask = keys.length - 1;
    }

    public static WordLexicon empty() {
        return new Builder(0).build();
    }

    /** The facts of a word as written, else capitalised or lower case, or 0 where it is unknown. */
    long facts(String text, int start, int end) {
        long found = at(Hash.word(text, start, end));
        if (found == 0 && end - start > 1 && WordShape.isAllCapitals(text, start, end)) {
            found = at(Hash.capitalised(text, start, end));
        }
        return found != 0 ? found : at(Hash.lower(text, start, end));
    }

    private long at(long hash) {
        int key = key(hash);
        int slot = key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return facts[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    int[] sortedKeys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    long factsOf(int key) {
        int slot = key & mask;
        while (keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return facts[slot];
    }

    private static int key(long hash) {
        int key = (int) (hash ^ (hash >>> 32));
        return key == 0 ? 1 : key;
    }

    /** Collects the words of a lexicon. */
    public static final class Builder {

        private final int[] keys;
        private final long[] facts;

        /** @param words how many will be added at most */
        public Builder(int words) {
            int capacity = Integer.highestOneBit(Math.max(8, words) * 2 - 1) * 2;
            keys = new int[capacity];
            facts = new long[capacity];
        }

        public Builder add(String word, long value) {
            return add(key(Hash.word(word, 0, word.length())), value);
        }

        Builder add(int key, long value) {
            int slot = key & (keys.length - 1);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            facts[slot] = value;
            return this;
        }

        public WordLexicon build() {
            return new WordLexicon(keys, facts);
        }
    }
}

package id.kawat.enrich.text;

/**
 * Words and phrases with the word classes they belong to, as bits; asked by {@link WordHash}.
 *
 * <p>Immutable and thread-safe once built.
 */
public final class PhraseTable {

    private final long[] keys;
    private final int[] values;
    private final int mask;
    private final int longest;

    private PhraseTable(long[] keys, int[] values, int longest) {
        this.keys = keys;
        this.values = values;
        this.mask = keys.length - 1;
        this.longest = longest;
    }

    /** The classes of a word or phrase, 0 if it is unknown. */
    public int bits(long hash) {
        int slot = slot(hash, mask);
        while (values[slot] != 0) {
            if (keys[slot] == hash) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    public boolean has(Tokens tokens, int token, int wanted) {
        return (bits(tokens.hash(token)) & wanted) != 0;
    }

    /**
     * How many tokens the longest phrase of one of these classes has that starts at {@code from} and ends by {@code end}; 0
     * where none does.
     */
    public int longestAt(Tokens tokens, int from, int end, int wanted) {
        int found = 0;
        long hash = 0;
        for (int i = from; i < end && i < from + longest; i++) {
            hash = i == from ? tokens.hash(i) : WordHash.join(hash, tokens.hash(i));
            if ((bits(hash) & wanted) != 0) {
                found = i + 1 - from;
            }
        }
        return found;
    }

    /** The classes of the phrase that these tokens make. */
    public int bitsOf(Tokens tokens, int from, int end) {
        long hash = tokens.hash(from);
        for (int i = from + 1; i < end; i++) {
            hash = WordHash.join(hash, tokens.hash(i));
        }
        return bits(hash);
    }

    private static int slot(long hash, int mask) {
        return (int) (hash ^ (hash >>> 32) ^ (hash >>> 17)) & mask;
    }

    /** Collects phrases; a phrase added twice belongs to both classes. */
    public static final class Builder {

        private static final Tokeniser PLAIN = new Tokeniser(new PhraseTable(new long[1], new int[1], 1));

        private long[] keys = new long[64];
        private int[] values = new int[64];
        private int size;
        private int longest = 1;

        public Builder add(Iterable<String> phrases, int bits) {
            for (String phrase : phrases) {
                add(phrase, bits);
            }
            return this;
        }

        public Builder add(String phrase, int bits) {
            Tokens tokens = PLAIN.tokenise(phrase);
            if (tokens.size() == 0) {
                return this;
            }
            long hash = tokens.hash(0);
            for (int i = 1; i < tokens.size(); i++) {
                hash = WordHash.join(hash, tokens.hash(i));
            }
            longest = Math.max(longest, tokens.size());
            put(hash, bits);
            return this;
        }

        public PhraseTable build() {
            return new PhraseTable(keys.clone(), values.clone(), longest);
        }

        private void put(long hash, int bits) {
            int mask = keys.length - 1;
            int slot = slot(hash, mask);
            while (values[slot] != 0 && keys[slot] != hash) {
                slot = (slot + 1) & mask;
            }
            boolean fresh = values[slot] == 0;
            keys[slot] = hash;
            values[slot] |= bits;
            if (fresh && ++size * 2 > keys.length) {
                grow();
            }
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = new long[oldKeys.length * 2];
            values = new int[oldKeys.length * 2];
            size = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldValues[i] != 0) {
                    put(oldKeys[i], oldValues[i]);
                }
            }
        }
    }
}

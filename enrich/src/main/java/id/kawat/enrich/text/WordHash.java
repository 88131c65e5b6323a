package id.kawat.enrich.text;

/**
 * 64-bit hashes of words and phrases, case folded, so that a lexicon is asked without making a string of every word.
 *
 * <p>Two words that share a hash are taken for the same word; at 64 bits that does not happen to the words of a language.
 */
public final class WordHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private WordHash() {}

    /** The hash of {@code text[start, end)}; curly and straight apostrophes are the same to it. */
    public static long of(CharSequence text, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ fold(text.charAt(i))) * PRIME;
        }
        return hash;
    }

    public static long of(CharSequence word) {
        return of(word, 0, word.length());
    }

    /** The hash of a phrase that goes on with one more word. */
    public static long join(long phrase, long word) {
        return Long.rotateLeft(phrase * 31, 17) ^ (word * PRIME);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' || c == 'ʼ' ? '\'' : Character.toLowerCase(c);
    }
}

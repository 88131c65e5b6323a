package id.kawat.enrich.entity.crf;

/** Mixes numbers and text into 64-bit hashes that features and words are known by; part of the model format. */
final class Hash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /** Of {@code text[start, end)} as written, but with every digit taken for 0 and a curly apostrophe for a straight one. */
    static long word(CharSequence text, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ plain(text.charAt(i))) * PRIME;
        }
        return finish(hash);
    }

    /** Of {@code text[start, end)} exactly. */
    static long exact(CharSequence text, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return finish(hash);
    }

    /** As {@link #word}, in lower case. */
    static long lower(CharSequence text, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ small(text.charAt(i))) * PRIME;
        }
        return finish(hash);
    }

    /** As {@link #lower}, with the first letter in upper case. */
    static long capitalised(CharSequence text, int start, int end) {
        long hash = (BASIS ^ Character.toUpperCase(plain(text.charAt(start)))) * PRIME;
        for (int i = start + 1; i < end; i++) {
            hash = (hash ^ small(text.charAt(i))) * PRIME;
        }
        return finish(hash);
    }

    static long mix(long a, long b) {
        return finish((a * 0x9e3779b97f4a7c15L) ^ Long.rotateLeft(b, 29) * 0xbf58476d1ce4e5b9L);
    }

    private static long finish(long hash) {
        long h = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return h ^ (h >>> 32);
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? '0' : c;
        }
        return c == '’' || c == 'ʼ' ? '\'' : c;
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 0x80 ? plain(c) : Character.toLowerCase(plain(c));
    }
}

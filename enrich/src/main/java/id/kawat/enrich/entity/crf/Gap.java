package id.kawat.enrich.entity.crf;

/** What stands between two units, as bits: punctuation, or where a sentence starts and ends. */
final class Gap {

    static final int COMMA = 1;
    static final int OPEN = 1 << 1;
    static final int CLOSE = 1 << 2;
    static final int QUOTE = 1 << 3;
    static final int STOP = 1 << 4;
    static final int COLON = 1 << 5;
    static final int DASH = 1 << 6;
    static final int OTHER = 1 << 7;

    /** The edge of a sentence. */
    static final int EDGE = 1 << 8;

    static final int COUNT = 1 << 9;

    private Gap() {}

    static int of(char c) {
        return switch (c) {
            case ',' -> COMMA;
            case '(', '[', '{', '<' -> OPEN;
            case ')', ']', '}', '>' -> CLOSE;
            case '"', '\'', '“', '”', '‘', '’', '`', '«', '»', '„' -> QUOTE;
            case '.', '?', '!', '…' -> STOP;
            case ':', ';' -> COLON;
            case '-', '–', '—', '−' -> DASH;
            default -> OTHER;
        };
    }
}

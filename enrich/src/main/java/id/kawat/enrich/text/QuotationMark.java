package id.kawat.enrich.text;

/** What a character can be as a quotation mark. */
enum QuotationMark {
    /** Opens or closes, the place decides: {@code "}, {@code ''}, and {@code ”} as Kompas prints it at both ends. */
    DOUBLE,
    /** {@code “} and {@code „}; {@code “} closes what {@code „} opened. */
    DOUBLE_OPENING,
    DOUBLE_CLOSING,
    ANGLE_OPENING,
    ANGLE_CLOSING,
    /** {@code ‘ ' ’}: far more often an apostrophe. */
    SINGLE;

    static boolean isMark(char c) {
        return switch (c) {
            case '"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '\'', '`', '″', '＂' -> true;
            default -> false;
        };
    }

    static QuotationMark of(Tokens tokens, int token) {
        boolean doubled = tokens.end(token) - tokens.start(token) == 2;
        return switch (tokens.firstChar(token)) {
            case '“', '„' -> DOUBLE_OPENING;
            case '”', '‟' -> DOUBLE_CLOSING;
            case '«' -> ANGLE_OPENING;
            case '»' -> ANGLE_CLOSING;
            case '‘', '’', '‚', '\'', '`' -> doubled ? DOUBLE : SINGLE;
            default -> DOUBLE;
        };
    }

    boolean isSingle() {
        return this == SINGLE;
    }
}

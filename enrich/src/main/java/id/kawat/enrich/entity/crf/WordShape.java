package id.kawat.enrich.entity.crf;

/** The look of a word as a small number: runs of capitals, small letters, digits and other signs, at most eight of them. */
final class WordShape {

    private static final int CAPITAL = 1;
    private static final int SMALL = 2;
    private static final int DIGIT = 3;
    private static final int SIGN = 4;
    private static final int MOST_RUNS = 8;

    private WordShape() {}

    /** Runs of signs of one kind count once; a second capital makes the run a long one. */
    static int of(String text, int start, int end) {
        int shape = 0;
        int last = 0;
        int runs = 0;
        for (int i = start; i < end && runs < MOST_RUNS; i++) {
            int kind = kind(text.charAt(i));
            if (kind != last) {
                shape = shape * 6 + kind;
                runs++;
            } else if (kind == CAPITAL && shape % 6 == CAPITAL) {
                shape += SIGN;
            }
            last = kind;
        }
        return shape;
    }

    static boolean startsCapital(String text, int start) {
        return Character.isUpperCase(text.charAt(start));
    }

    static boolean isAllCapitals(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    private static int kind(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' ? SMALL : c >= 'A' && c <= 'Z' ? CAPITAL : c >= '0' && c <= '9' ? DIGIT : SIGN;
        }
        return Character.isUpperCase(c) ? CAPITAL : Character.isLetter(c) ? SMALL : SIGN;
    }
}

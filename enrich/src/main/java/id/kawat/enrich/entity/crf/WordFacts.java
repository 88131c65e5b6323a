package id.kawat.enrich.entity.crf;

/**
 * What is known of a word, packed into a long: three grains of word classes, how often it is capitalised, its part of speech
 * and how often it is part of which kind of name. Each field is 0 where nothing is known.
 */
public final class WordFacts {

    private static final int COARSE_BITS = 6;
    private static final int MIDDLE_BITS = 8;
    private static final int FINE_BITS = 10;
    private static final int CASE_AT = COARSE_BITS + MIDDLE_BITS + FINE_BITS;
    private static final int POS_AT = CASE_AT + 3;
    private static final int NAMES_AT = POS_AT + 5;
    private static final int NAMES_BITS = 14;

    private WordFacts() {}

    /** Classes count from 1. */
    public static long ofClasses(int coarse, int middle, int fine) {
        return coarse | (long) middle << COARSE_BITS | (long) fine << (COARSE_BITS + MIDDLE_BITS);
    }

    /**
     * How often a word is capitalised where it need not be.
     *
     * @param share 1 never capitalised within a sentence, up to 7 always
     */
    public static long ofCase(int share) {
        return (long) share << CASE_AT;
    }

    public static long ofPartOfSpeech(int pos) {
        return (long) pos << POS_AT;
    }

    public static long ofNames(int names) {
        return (long) names << NAMES_AT;
    }

    static int coarse(long facts) {
        return (int) facts & ((1 << COARSE_BITS) - 1);
    }

    static int middle(long facts) {
        return (int) (facts >>> COARSE_BITS) & ((1 << MIDDLE_BITS) - 1);
    }

    static int fine(long facts) {
        return (int) (facts >>> (COARSE_BITS + MIDDLE_BITS)) & ((1 << FINE_BITS) - 1);
    }

    static int capitals(long facts) {
        return (int) (facts >>> CASE_AT) & 7;
    }

    static int partOfSpeech(long facts) {
        return (int) (facts >>> POS_AT) & 31;
    }

    static int names(long facts) {
        return (int) (facts >>> NAMES_AT) & ((1 << NAMES_BITS) - 1);
    }

    /** Facts without what was counted of names, to count them anew. */
    public static long withoutNames(long facts) {
        return facts & ((1L << NAMES_AT) - 1);
    }
}

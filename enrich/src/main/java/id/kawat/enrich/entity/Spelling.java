package id.kawat.enrich.entity;

/** How words are misspelt. */
final class Spelling {

    private Spelling() {}

    /** True if one letter put in, left out or replaced makes one word of the other. */
    static boolean differByOne(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        int more = longer.length() - shorter.length();
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        boolean tails = longer.regionMatches(same + 1, shorter, same + 1 - more, shorter.length() - same - 1 + more);
        return more <= 1 && !longer.equals(shorter) && tails;
    }
}

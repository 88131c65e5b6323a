package id.kawat.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as strings: what does not tell two of them apart, and their words. */
final class Names {

    private Names() {}

    /** One blank for any white space, as a name over two lines is still that name. */
    static String collapse(String name) {
        return name.indexOf('\n') < 0 && name.indexOf("  ") < 0 ? name : name.replaceAll("\\s+", " ");
    }

    /** Case, the dots of initials and the kind of apostrophe do not tell names apart. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    }

    /** The folded words, without what stands in brackets: {@code Komisi Pemilihan Umum (KPU) Garut} has four. */
    static List<String> words(String name) {
        String folded = fold(name);
        List<String> words = new ArrayList<>(4);
        int depth = 0;
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i == folded.length() ? ' ' : folded.charAt(i);
            boolean separates = c == ' ' || c == '\n' || c == '\u00a0' || c == '(' || c == ')' || c == ',' || c == '/';
            if (!separates && depth == 0 && start < 0) {
                start = i;
            } else if (separates && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        }
        return words;
    }

    static String join(List<String> words) {
        return words.size() == 1 ? words.get(0) : String.join(" ", words);
    }

    /** Letters and digits in lower case with a hyphen for anything between them: {@code PT Maju-Jaya, Tbk.} is {@code pt-maju-jaya-tbk}. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' && c != '\'' && c != '’') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }

    /**
     * True if {@code name} says more than {@code other}: more letters, brackets and a leading {@code The} apart; of as many, the one
     * without {@code The} and not in capitals.
     */
    static boolean isFuller(String name, String other) {
        int letters = letters(withoutThe(name));
        int others = letters(withoutThe(other));
        return letters > others || (letters == others && isPlainer(name, other));
    }

    private static boolean isPlainer(String name, String other) {
        boolean shed = !withoutThe(other).equals(other) && withoutThe(name).equals(name);
        return shed || (isCapitals(other) && !isCapitals(name));
    }

    private static String withoutThe(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }

    private static int letters(String name) {
        int letters = 0;
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            letters += depth == 0 && Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isCapitals(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}

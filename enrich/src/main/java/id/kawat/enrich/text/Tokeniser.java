package id.kawat.enrich.text;

/**
 * Cuts a text into tokens in one pass.
 *
 * <p>Wire copy decides what stays whole: {@code Covid-19}, {@code Ma'ruf}, {@code Rp2,5}, {@code 13/04/2020},
 * {@code Liputan6.com}, {@code U.S.}, links. An initial ({@code M.}) and a known abbreviation ({@code Kompol.}) take their
 * dot, so that nobody later mistakes it for the end of a sentence. English {@code 's} is a token of its own. Thread-safe.
 */
final class Tokeniser {

    private static final String DOMAIN_ENDINGS = " com co id net org go ac tv info news io uk us ";
    private static final int LONGEST_DOMAIN_ENDING = 4;
    private static final String DEGREES = " Pd Si Sc Eng Kom Hum Sos Ked Kes Ag Ip IP Th Psi Kep Farm Ikom Med ";
    private static final int LONGEST_DEGREE = 4;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 40;

    private final PhraseTable abbreviations;

    /** @param abbreviations words that take a dot after them */
    Tokeniser(PhraseTable abbreviations) {
        this.abbreviations = abbreviations;
    }

    Tokens tokenise(String text) {
        Tokens tokens = new Tokens(text);
        int lead = Tokens.LINE_START;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLineEnd(c)) {
                lead = Tokens.LINE_START;
                at++;
            } else if (isBlank(c)) {
                lead |= Tokens.SPACE_BEFORE;
                at++;
            } else {
                at = addToken(text, at, lead, tokens);
                lead = 0;
            }
        }
        return tokens;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
    }

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u202f'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\ufeff';
    }

    private int addToken(String text, int at, int lead, Tokens tokens) {
        char c = text.charAt(at);
        if (isPossessive(text, at)) {
            tokens.add(at, at + 2, lead | Tokens.WORD, WordHash.of(text, at, at + 2));
            return at + 2;
        }
        if (isWordChar(c)) {
            return addWord(text, at, lead, tokens);
        }
        if ((c == '@' || c == '#') && isWordChar(charAt(text, at + 1))) {
            int end = plainWordEnd(text, at + 1);
            tokens.add(at, end, lead | Tokens.LINK, WordHash.of(text, at, end));
            return end;
        }
        return addSign(text, at, lead, tokens);
    }

    private int addWord(String text, int start, int lead, Tokens tokens) {
        if (startsLink(text, start)) {
            int end = start;
            while (end < text.length() && !isBlank(text.charAt(end)) && !isLineEnd(text.charAt(end))) {
                end++;
            }
            tokens.add(start, end, lead | Tokens.LINK, WordHash.of(text, start, end));
            return end;
        }
        int end = wordEnd(text, start);
        long hash = WordHash.of(text, start, end);
        int shape = lead | shape(text, start, end);
        if (charAt(text, end) == '.' && takesDot(text, start, end, hash)) {
            tokens.add(start, end + 1, shape | Tokens.DOTTED, hash);
            return end + 1;
        }
        tokens.add(start, end, shape, hash);
        return end;
    }

    private static boolean startsLink(String text, int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private static int wordEnd(String text, int start) {
        int at = start + 1;
        while (at < text.length() && (isWordChar(text.charAt(at)) || joins(text, start, at))) {
            at++;
        }
        return at;
    }

    private static boolean joins(String text, int start, int at) {
        char before = text.charAt(at - 1);
        char after = charAt(text, at + 1);
        if (!isWordChar(before) || !isWordChar(after)) {
            return false;
        }
        boolean digits = isDigit(before) && isDigit(after);
        return switch (text.charAt(at)) {
            case '-', '\u2010', '\u2011' -> !partsNames(text, start, at);
            case '&', '_' -> true;
            case '\'', '’', 'ʼ' -> !isPossessive(text, at);
            case ',', '/', ':' -> digits;
            case '.' ->
                digits
                        || isLetterOfAbbreviation(text, start, at)
                        || isDomain(text, at + 1)
                        || isDegree(text, start, at);
            default -> false;
        };
    }

    /** {@code Solo-Jogja}, {@code Budi-Sari}: a pair of names, unlike {@code Anak-Anak} and {@code Al-Aqsa}. */
    private static boolean partsNames(String text, int start, int at) {
        boolean names = at - start >= SHORTEST_NAME
                && at - start <= LONGEST_NAME
                && Character.isUpperCase(text.charAt(start))
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLowerCase(charAt(text, at + SHORTEST_NAME));
        return names && !text.regionMatches(true, start, text, at + 1, at - start);
    }

    private static boolean isLetterOfAbbreviation(String text, int start, int dot) {
        return Character.isLetter(text.charAt(dot - 1))
                && (dot - 1 == start || text.charAt(dot - 2) == '.')
                && Character.isLetter(text.charAt(dot + 1))
                && !isWordChar(charAt(text, dot + 2));
    }

    /** {@code S.Pd}, {@code M.Eng}: titles of degree, unlike {@code M.Nuh}. */
    private static boolean isDegree(String text, int start, int dot) {
        int end = dot + 1;
        while (end - dot <= LONGEST_DEGREE && Character.isLetter(charAt(text, end))) {
            end++;
        }
        return dot == start + 1 && DEGREES.contains(" " + text.substring(dot + 1, end) + " ");
    }

    private static boolean isDomain(String text, int start) {
        int end = start;
        while (end - start <= LONGEST_DOMAIN_ENDING && Character.isLetter(charAt(text, end))) {
            end++;
        }
        return end - start <= LONGEST_DOMAIN_ENDING
                && end > start
                && DOMAIN_ENDINGS.contains(" " + text.substring(start, end).toLowerCase(java.util.Locale.ROOT) + " ");
    }

    private boolean takesDot(String text, int start, int end, long hash) {
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean dotted = end - start <= 7 && end - start > 2 && text.charAt(end - 2) == '.' && isLetter(text, end - 1);
        return (initial && !isLineEnd(charAt(text, end + 1))) || dotted || abbreviations.bits(hash) != 0;
    }

    private static int shape(String text, int start, int end) {
        int letters = 0;
        int capitals = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        if (letters == 0) {
            return Tokens.NUMBER;
        }
        int shape = Tokens.WORD;
        shape |= Character.isUpperCase(text.charAt(start)) ? Tokens.CAPITAL : 0;
        shape |= letters > 1 && capitals == letters ? Tokens.ALL_CAPITALS : 0;
        return shape;
    }

    private static int addSign(String text, int at, int lead, Tokens tokens) {
        char c = text.charAt(at);
        int end = at + 1;
        if (c == '.' || c == '-' || c == '*' || c == '=' || c == '_') {
            while (charAt(text, end) == c) {
                end++;
            }
        } else if ((c == '\'' || c == '`' || c == '’' || c == '‘') && charAt(text, end) == c) {
            end++;
        } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(charAt(text, end))) {
            end++;
        }
        int shape = QuotationMark.isMark(c) ? Tokens.MARK : Tokens.PUNCTUATION;
        tokens.add(at, end, lead | shape, WordHash.of(text, at, end));
        return end;
    }

    private static int plainWordEnd(String text, int start) {
        int end = start;
        while (isWordChar(charAt(text, end)) || charAt(text, end) == '_') {
            end++;
        }
        return end;
    }

    private static boolean isPossessive(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’')
                && at > 0
                && isLetter(text, at - 1)
                && (charAt(text, at + 1) | 32) == 's'
                && !isWordChar(charAt(text, at + 2));
    }

    private static boolean isWordChar(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLetter(String text, int at) {
        return isLetter(text.charAt(at));
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}

package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.Tokens;
import java.util.List;

/** Makes units of tokens, ours or given ones. Not thread-safe: it fills one {@link Units}. */
public final class UnitReader {

    private final Units units;
    private String text = "";
    private int first;
    private int gap;

    public UnitReader(Units units) {
        this.units = units;
    }

    /** Starts a new text; the units of the one before are gone. */
    public void begin(String newText) {
        text = newText;
        units.reset(newText);
    }

    /** Adds the tokens {@code [from, to)} as one sentence. */
    public void addSentence(Tokens tokens, int from, int to) {
        openSentence();
        for (int token = from; token < to; token++) {
            addToken(tokens.start(token), tokens.end(token), token);
        }
        closeSentence();
    }

    /** One sentence of given tokens; the text of the units is the tokens joined by blanks. */
    public static Units ofTokens(List<String> tokens) {
        Units units = new Units();
        UnitReader reader = new UnitReader(units);
        reader.begin(String.join(" ", tokens));
        reader.openSentence();
        int at = 0;
        for (int token = 0; token < tokens.size(); token++) {
            int end = at + tokens.get(token).length();
            reader.addToken(at, end, token);
            at = end + 1;
        }
        reader.closeSentence();
        return units;
    }

    private void openSentence() {
        first = units.size();
        gap = Gap.EDGE;
    }

    private void addToken(int start, int end, int token) {
        int from = start;
        int to = end;
        while (from < to && !isCore(text.charAt(from))) {
            gap |= Gap.of(text.charAt(from++));
        }
        while (to > from && !isCore(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            units.add(from, to, token);
            closeGap();
        }
        for (int i = to; i < end && to > from; i++) {
            gap |= Gap.of(text.charAt(i));
        }
    }

    /** The gap that ends here belongs to both its neighbours. */
    private void closeGap() {
        int unit = units.size() - 1;
        if (unit > first) {
            units.setGaps(unit - 1, units.gapBefore(unit - 1), gap);
        }
        units.setGaps(unit, gap, 0);
        gap = 0;
    }

    private void closeSentence() {
        int last = units.size() - 1;
        if (last >= first) {
            units.setGaps(last, units.gapBefore(last), gap | Gap.EDGE);
        }
    }

    private static boolean isCore(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&' || c == '%'
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

package id.kawat.ingest.text;

import java.util.Optional;

/**
 * Brings text into the one form that bodies have: paragraphs separated by one line feed, no blank lines, no control characters.
 *
 * <p>Everything later counts into this form, so it is made here, once, before anything is measured. Words are never changed.
 */
public final class BodyText {

    private BodyText() {}

    /** The text as body. */
    public static String of(String text) {
        if (isBody(text)) {
            return text;
        }
        StringBuilder body = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineBreak(text.charAt(i))) {
                appendLine(text, from, i, body);
                from = i + 1;
            }
        }
        return body.toString();
    }

    private static void appendLine(String text, int from, int to, StringBuilder body) {
        int first = from;
        int end = to;
        while (first < end && isEdge(text.charAt(first))) {
            first++;
        }
        while (end > first && isEdge(text.charAt(end - 1))) {
            end--;
        }
        if (first < end) {
            body.append(body.isEmpty() ? "" : "\n");
            appendWithoutControls(text, first, end, body);
        }
    }

    private static void appendWithoutControls(String text, int from, int to, StringBuilder body) {
        int kept = from;
        for (int i = from; i < to; i++) {
            if (isControl(text.charAt(i))) {
                body.append(text, kept, i);
                kept = i + 1;
            }
        }
        body.append(text, kept, to);
    }

    /** What does not count at either end of a line. */
    private static boolean isEdge(char unit) {
        return Character.isWhitespace(unit) || isControl(unit);
    }

    /** Whether the text is in that form already, as most are at the second look. */
    private static boolean isBody(String text) {
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean edge =
                    unit == '\n' ? Character.isWhitespace(before) : before == '\n' && Character.isWhitespace(unit);
            if (edge || (unit != '\n' && (isControl(unit) || isLineBreak(unit)))) {
                return false;
            }
            before = unit;
        }
        return text.isEmpty() || !Character.isWhitespace(before);
    }

    private static boolean isLineBreak(char unit) {
        return (unit <= '\r' && unit >= '\n') || unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
    }

    private static boolean isControl(char unit) {
        return (unit < ' ' && unit != '\t' && !isLineBreak(unit))
                || (unit >= '\u007F' && unit <= '\u009F' && !isLineBreak(unit))
                || unit == '\uFEFF';
    }

    /** A one-line field such as a headline: white space collapsed; empty where nothing is left. */
    public static Optional<String> line(String text) {
        String line = collapsed(of(text));
        return line.isBlank() ? Optional.empty() : Optional.of(line.strip());
    }

    private static String collapsed(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean behindBlank = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = isBlank(text.charAt(i));
            if (!blank || !behindBlank) {
                line.append(blank ? ' ' : text.charAt(i));
            }
            behindBlank = blank;
        }
        return line.toString();
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }

    /** Whether the text holds a half of a surrogate pair, which no encoding can carry. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds control characters, which no id may. */
    public static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** The text with every kind of line break as one line feed. */
    public static String lineFeeds(String text) {
        StringBuilder lines = new StringBuilder(0);
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n' && isLineBreak(text.charAt(i))) {
                boolean isFirstOfTwo = text.startsWith("\r\n", i);
                lines.append(text, kept, i).append(isFirstOfTwo ? "" : "\n");
                kept = i + 1;
            }
        }
        return kept == 0 ? text : lines.append(text, kept, text.length()).toString();
    }
}

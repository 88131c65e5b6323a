package id.kawat.ingest.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings text into the one form that bodies have: paragraphs separated by one line feed, no blank lines, no control characters.
 *
 * <p>Everything later counts into this form, so it is made here, once, before anything is measured. Words are never changed.
 */
public final class BodyText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n\\f\\u000B\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFEFF&&[^\\n\\t]]+");

    private BodyText() {}

    /** The text as body. */
    public static String of(String text) {
        String clean = CONTROL.matcher(lineFeeds(text)).replaceAll("");
        StringBuilder body = new StringBuilder(clean.length());
        for (String line : clean.split("\n", -1)) {
            String paragraph = line.strip();
            if (!paragraph.isEmpty()) {
                body.append(body.isEmpty() ? "" : "\n").append(paragraph);
            }
        }
        return body.toString();
    }

    /** A one-line field such as a headline: white space collapsed; empty where nothing is left. */
    public static Optional<String> line(String text) {
        String line = String.join(" ", List.of(of(text).split("\\s+")));
        return line.isBlank() ? Optional.empty() : Optional.of(line.strip());
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
        return LINE_BREAK.matcher(text).replaceAll("\n");
    }
}

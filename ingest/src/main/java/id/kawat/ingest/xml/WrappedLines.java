package id.kawat.ingest.xml;

import id.kawat.ingest.text.BodyText;
import java.util.regex.Pattern;

/** Joins lines that were broken only to fit a width. */
final class WrappedLines {

    /** Of wires that wrap, in UTF-16 units; the last line of a paragraph may be shorter. */
    private static final int SHORTEST = 45;

    private static final int LONGEST = 90;
    private static final Pattern BLANK_LINES = Pattern.compile("\n(?:[ \t]*\n)+|\n(?=[ \t]{2,}\\S)");

    private WrappedLines() {}

    /** Text whose paragraphs are parted by blank lines or indented. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (String block : BLANK_LINES.split(text, -1)) {
            joined.append(joined(block.strip(), '\n')).append('\n');
        }
        return BodyText.of(joined.toString());
    }

    /** Text whose paragraphs are lines, with a mark for each break within them. */
    static String joinedAt(char mark, String text) {
        if (text.indexOf(mark) < 0) {
            return BodyText.of(text);
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (String paragraph : text.split("\n", -1)) {
            joined.append(joined(paragraph, mark)).append('\n');
        }
        return BodyText.of(joined.toString());
    }

    private static String joined(String block, char mark) {
        return isWrapped(block.split(String.valueOf(mark), -1)) ? block.replace(mark, ' ') : block.replace(mark, '\n');
    }

    private static boolean isWrapped(String[] lines) {
        int withinSentence = 0;
        for (int i = 0; i < lines.length - 1; i++) {
            String line = lines[i].strip();
            if (line.length() > LONGEST || line.length() < SHORTEST) {
                return false;
            }
            withinSentence += ".!?:\"”»".indexOf(line.charAt(line.length() - 1)) < 0 ? 1 : 0;
        }
        return lines.length > 1 && withinSentence * 2 > lines.length - 1;
    }
}

package id.kawat.ingest.plaintext;

import id.kawat.ingest.marks.EditorsMarks;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plain text taken apart.
 *
 * @param note lines of editors' marks above it, such as {@code EMBARGO: ...}
 * @param headline the first line of the rest, where it is one
 * @param body the rest, in the form of a body
 */
record PlainTextParts(Optional<String> note, Optional<String> headline, String body) {

    private static final int LONGEST_HEADLINE = 160;
    private static final Pattern BLANK_LINES = Pattern.compile("\n(?:[ \t]*\n)+");

    /** What ends a sentence or a line of copy, but no headline. Question and exclamation marks end both. */
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:,…][\"”’»)]*|.*[,.!?][\"”»]", Pattern.DOTALL);

    /** Lines of text that was wrapped for a terminal are about this long, in UTF-16 units. */
    private static final int LONGEST_WRAPPED = 90;

    private static final int SHORTEST_WRAPPED = 45;
    private static final Pattern PARAGRAPH_END = Pattern.compile("[.!?:][\"”’»)]{0,2}\\s*$");

    static PlainTextParts of(String text) {
        String whole = BodyText.lineFeeds(text).strip();
        int marksEnd = marksEnd(whole);
        Optional<String> note = BodyText.line(whole.substring(0, marksEnd));
        String clean = whole.substring(marksEnd).strip();
        int firstEnd = clean.indexOf('\n');
        if (firstEnd > 0 && isHeadline(clean.substring(0, firstEnd).strip())) {
            return new PlainTextParts(
                    note, BodyText.line(clean.substring(0, firstEnd)), BodyText.of(unwrap(clean.substring(firstEnd))));
        }
        return new PlainTextParts(note, Optional.empty(), BodyText.of(unwrap(clean)));
    }

    /** Where the marks end; what is nothing but marks is copy. */
    private static int marksEnd(String text) {
        int at = 0;
        for (int end = text.indexOf('\n'); end > 0; end = text.indexOf('\n', at)) {
            String line = text.substring(at, end).strip();
            if (!line.isEmpty() && (line.length() > LONGEST_HEADLINE || !EditorsMarks.isMark(line))) {
                break;
            }
            at = end + 1;
        }
        return at;
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE
                && line.codePoints().anyMatch(Character::isLetter)
                && !SENTENCE_END.matcher(line).matches()
                && DatelineRules.standard().find(line).isEmpty();
    }

    /** Joins lines that were broken only to fit a width; blank lines then separate the paragraphs. */
    private static String unwrap(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String block : BLANK_LINES.split(text.strip(), -1)) {
            paragraphs.add(isWrapped(block) ? block.replaceAll("[ \t]*\n[ \t]*", " ") : block);
        }
        return String.join("\n", paragraphs);
    }

    /** Full lines that mostly break off within a sentence. */
    private static boolean isWrapped(String block) {
        String[] lines = block.split("\n", -1);
        int endingSentence = 0;
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].length() > LONGEST_WRAPPED || lines[i].length() < SHORTEST_WRAPPED) {
                return false;
            }
            endingSentence += PARAGRAPH_END.matcher(lines[i]).find() ? 1 : 0;
        }
        return lines.length > 1
                && lines[lines.length - 1].length() <= LONGEST_WRAPPED
                && endingSentence * 2 < lines.length - 1;
    }
}

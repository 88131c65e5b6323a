package id.kawat.ingest.iptc7901;

import id.kawat.ingest.text.BodyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a message taken apart.
 *
 * @param labels such as {@code 1ST LEAD}, above the headline
 * @param byline without what follows {@code By}
 * @param copyright from the notebook
 * @param note the notebook: for editors, not for publication
 * @param body paragraphs whose lines are joined again
 */
record Copy(
        List<String> labels,
        Optional<String> headline,
        Optional<String> byline,
        Optional<String> copyright,
        Optional<String> note,
        String body) {

    private static final int LONGEST_HEADING = 8;
    private static final Pattern LABEL = Pattern.compile("[A-Z0-9/() -]{2,30}|\\([^()]{2,30}\\)");
    private static final Pattern BYLINE = Pattern.compile("(?:By|Von|Oleh) (.+)");
    private static final Pattern NOTEBOOK = Pattern.compile(
            "\\n(?:# Notebook|# Notizblock|\\* \\* \\* \\*|[^\\n]{0,40}following information is not (?:intended )?for publication)");
    private static final Pattern INITIALS = Pattern.compile("\\n[a-z]{2,6}(?: [a-z]{2,4}){1,6}\\s*$");
    private static final Pattern COPYRIGHT = Pattern.compile("(?:\\(c\\)|©|(?i:copyright))[^\\n]{3,200}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    /** Both begin where a run of blanks does, and take it whole: long runs cost no more than their length. */
    private static final Pattern CLOSING_EQUALS = Pattern.compile("(?<!\\s)\\s*+=++$");

    private static final Pattern WRAPPED = Pattern.compile("(?<![ \\t])[ \\t]*+\\n(?![-*•]|[ \\t]{2,})");

    static Copy of(String text) {
        String clean = CONTROL.matcher(text).replaceAll("").strip();
        List<String> lines = List.of(clean.split("\n", -1));
        int headingEnd = headingEnd(lines);
        List<String> heading = new ArrayList<>();
        lines.subList(0, headingEnd).forEach(line -> heading.add(line.strip().transform(Copy::withoutEquals)));
        String rest = "\n" + String.join("\n", lines.subList(headingEnd, lines.size()));
        Matcher notebook = NOTEBOOK.matcher(rest);
        int bodyEnd = notebook.find() ? notebook.start() : rest.length();
        String note = rest.substring(bodyEnd);
        return new Copy(
                labelsIn(heading),
                headlineIn(heading),
                bylineIn(heading),
                copyrightIn(note),
                BodyText.line(note.replaceFirst("(?s)\\n\\* \\* \\* \\*.*", "").replaceAll("#+ ", "")),
                BodyText.of(unwrap(INITIALS.matcher(rest.substring(0, bodyEnd)).replaceFirst(""))));
    }

    private static String withoutEquals(String line) {
        return CLOSING_EQUALS.matcher(line).replaceFirst("");
    }

    /** The block ends in an equals sign; without one, a first line alone may be the headline. */
    private static int headingEnd(List<String> lines) {
        for (int i = 0; i < Math.min(LONGEST_HEADING, lines.size()); i++) {
            if (lines.get(i).strip().endsWith("=")) {
                return i + 1;
            }
        }
        boolean alone = lines.size() > 1 && !lines.get(0).strip().matches(".*[.;:,]|.{161,}|");
        return alone ? 1 : 0;
    }

    private static List<String> labelsIn(List<String> heading) {
        return heading.stream()
                .limit(Math.max(0, heading.size() - 1))
                .filter(line -> LABEL.matcher(line).matches())
                .toList();
    }

    private static Optional<String> bylineIn(List<String> heading) {
        return heading.stream()
                .skip(1)
                .map(BYLINE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(matcher -> BodyText.line(matcher.group(1)));
    }

    private static Optional<String> headlineIn(List<String> heading) {
        List<String> labels = labelsIn(heading);
        List<String> words = new ArrayList<>();
        for (String line : heading) {
            if (!words.isEmpty() && BYLINE.matcher(line).matches()) {
                break;
            }
            if (!labels.contains(line)) {
                words.add(line);
            }
        }
        return BodyText.line(String.join(" ", words));
    }

    private static Optional<String> copyrightIn(String note) {
        Matcher matcher = COPYRIGHT.matcher(note);
        return matcher.find() ? BodyText.line(matcher.group()) : Optional.empty();
    }

    /** Lines of a paragraph were broken to fit the paper; lists and tables keep theirs. */
    private static String unwrap(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String block : BLANK_LINES.split(text.strip(), -1)) {
            paragraphs.add(WRAPPED.matcher(block).replaceAll(" "));
        }
        return String.join("\n", paragraphs);
    }
}

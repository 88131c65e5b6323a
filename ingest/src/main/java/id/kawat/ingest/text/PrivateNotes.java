package id.kawat.ingest.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what agencies print behind the copy for editors only: notebooks with contacts, and notes marked as not for publication. A
 * line that only looks like the beginning of one (a headline about notebooks, a row of asterisks between two chapters) takes
 * nothing with it: the lines behind it must look like a notebook's.
 */
public final class PrivateNotes {

    /** From such a line on nothing is copy. */
    private static final Pattern FOLLOWING = line(
            "(?:the )?following (?:information|details?) (?:is|are) not (?:intended )?for publication.{0,60}"
                    + "|die folgenden informationen sind nicht zur ver(?:ö|oe)ffentlichung bestimmt.{0,20}"
                    + "|(?:informasi|keterangan) berikut (?:ini )?(?:tidak|bukan) untuk (?:disiarkan|dipublikasikan).{0,40}");

    /** Begins a notebook, if what follows is one. */
    private static final Pattern NOTEBOOK =
            line("(?:#+ *)?(?:(?:dpa-)?Notizblock|Notebook|Notepad)|\\* ?\\* ?\\* ?\\*");

    /** Says of itself, or of the few lines below, that it is private. */
    private static final Pattern PRIVATE = line(
            ".{0,60}nicht zur ver(?:ö|oe)ffentlichung bestimmt.{0,20}"
                    + "|.{0,40}\\bnot (?:intended )?for publication\\b.{0,40}|.{0,40}\\btidak untuk (?:disiarkan|dipublikasikan)\\b.{0,40}");

    /** Lines of a notebook: headings of its own, contacts, initials. */
    private static final Pattern TRAILER = Pattern.compile(
            "^(?:#+ |\\* ?\\* ?\\* ?\\*|[-*•] ?(?:\\[|https?:)|\\W{0,3}(?:internet|orte?|ansprechpartner|kontakte?|redaktion(?:eller hinweis)?"
                    + "|autore?n?|service|contacts?|editorial contacts?|editing|venues?|addresses|narahubung|kontak|notizblock|notebook)\\b.{0,40}:"
                    + "|.{0,80}(?:@[\\w-]+\\.\\w|\\+\\d{2}[\\d ()/-]{6}|https?://|nicht zur ver|not (?:intended )?for publication|tidak untuk disiarkan"
                    + "|wichtige informationen zu diesem))",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A notebook is this short; in UTF-16 units. */
    private static final int LONGEST_NOTEBOOK = 4000;

    /** No line that opens one is longer, in UTF-16 units. */
    private static final int LONGEST_LINE = 160;

    /** Its first lines show what it is. */
    private static final int TELLING = 400;

    private PrivateNotes() {}

    private static Pattern line(String words) {
        return Pattern.compile("\\W{0,3}(?:" + words + ")\\W{0,3}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The body up to where such notes begin. A body that is nothing else becomes empty. */
    public static String cutOff(String body) {
        for (int from = 0; from < body.length(); from = endOfLine(body, from) + 1) {
            int end = endOfLine(body, from);
            if (end - from <= LONGEST_LINE && begins(body, from, end)) {
                return body.substring(0, from).strip();
            }
        }
        return withoutMarkedLines(body);
    }

    private static boolean begins(String body, int from, int end) {
        CharSequence line = body.substring(from, end);
        if (FOLLOWING.matcher(line).matches()) {
            return true;
        }
        boolean opens =
                NOTEBOOK.matcher(line).matches() || PRIVATE.matcher(line).matches();
        return opens && isNotebook(body.substring(end));
    }

    private static boolean isNotebook(String rest) {
        String opening = rest.substring(0, Math.min(TELLING, rest.length()));
        return rest.isBlank()
                || (rest.length() <= LONGEST_NOTEBOOK
                        && TRAILER.matcher(opening).find());
    }

    private static String withoutMarkedLines(String body) {
        boolean any = body.lines().anyMatch(PrivateNotes::isPrivate);
        return any ? body.lines().filter(line -> !isPrivate(line)).collect(Collectors.joining("\n")) : body;
    }

    private static boolean isPrivate(String line) {
        return line.length() <= LONGEST_LINE && PRIVATE.matcher(line).matches();
    }

    private static int endOfLine(String body, int from) {
        int end = body.indexOf('\n', from);
        return end < 0 ? body.length() : end;
    }
}

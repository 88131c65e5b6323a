package id.kawat.ingest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Its first lines show what it is. */
    private static final int TELLING = 400;

    private PrivateNotes() {}

    private static Pattern line(String words) {
        return Pattern.compile(
                "^\\W{0,3}(?:" + words + ")\\W{0,3}$",
                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The body up to where such notes begin. A body that is nothing else becomes empty. */
    public static String cutOff(String body) {
        Matcher following = FOLLOWING.matcher(body);
        String copy = following.find() ? body.substring(0, following.start()).strip() : body;
        for (Matcher notebook = NOTEBOOK.matcher(copy); notebook.find(); ) {
            if (isNotebook(copy.substring(notebook.end()))) {
                return copy.substring(0, notebook.start()).strip();
            }
        }
        Matcher marked = PRIVATE.matcher(copy);
        if (!marked.find()) {
            return copy;
        }
        String rest = copy.substring(marked.end());
        String before = copy.substring(0, marked.start()).strip();
        return isNotebook(rest) || before.isEmpty() ? before : before + rest.stripTrailing();
    }

    private static boolean isNotebook(String rest) {
        String opening = rest.substring(0, Math.min(TELLING, rest.length()));
        return rest.isBlank()
                || (rest.length() <= LONGEST_NOTEBOOK
                        && TRAILER.matcher(opening).find());
    }
}

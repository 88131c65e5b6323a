package id.kawat.ingest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what agencies print behind the copy for editors only: notebooks with contacts, and notes marked as not for publication. */
public final class PrivateNotes {

    /** From one of these lines on nothing is copy. */
    private static final Pattern BEGIN = Pattern.compile(
            "^(?:#+ *)?(?:(?:dpa-)?Notizblock|NOTEBOOK|\\* ?\\* ?\\* ?\\*|"
                    + ".{0,60}nicht zur Ver(?:ö|oe)ffentlichung bestimmt.{0,20}|"
                    + "\\W{0,3}(?:not for publication|tidak untuk (?:disiarkan|dipublikasikan)).{0,40})\\W{0,3}$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No such line is longer, in UTF-16 units, but for a heading's signs. */
    private static final int LONGEST = 160;

    private PrivateNotes() {}

    /** The body up to where such notes begin. A body that is nothing else becomes empty. */
    public static String cutOff(String body) {
        Matcher begin = BEGIN.matcher(body);
        for (int from = 0; from < body.length(); from = endOfLine(body, from) + 1) {
            int end = endOfLine(body, from);
            boolean maybe = end - from <= LONGEST || body.charAt(from) == '#';
            if (maybe && begin.region(from, end).matches()) {
                return body.substring(0, from).strip();
            }
        }
        return body;
    }

    private static int endOfLine(String body, int from) {
        int end = body.indexOf('\n', from);
        return end < 0 ? body.length() : end;
    }
}

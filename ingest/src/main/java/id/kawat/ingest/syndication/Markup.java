package id.kawat.ingest.syndication;

/**
 * Steps through the tags of text that should be XML, in linear time and whatever it holds: comments, CDATA and processing
 * instructions are passed over, what is no tag is text. For one thread.
 */
final class Markup {

    /** What a tag does. */
    enum Kind {
        START,
        EMPTY,
        END
    }

    private final String text;
    private int from;
    private int to;
    private Kind kind = Kind.START;
    private String name = "";

    Markup(String text, int start) {
        this.text = text;
        this.to = start;
    }

    /** Goes to the next tag; false at the end of the text. */
    boolean next() {
        int at = text.indexOf('<', to);
        while (at >= 0) {
            int passed = endOfNoTag(at);
            if (passed < 0 && readTag(at)) {
                return true;
            }
            at = text.indexOf('<', passed < 0 ? at + 1 : passed);
        }
        to = text.length();
        return false;
    }

    /** Position of the tag's opening bracket. */
    int from() {
        return from;
    }

    /** Position behind the tag. */
    int to() {
        return to;
    }

    Kind kind() {
        return kind;
    }

    /** With its prefix. */
    String name() {
        return name;
    }

    /** Without its prefix. */
    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Position behind a comment, CDATA section, instruction or declaration; negative where none stands here. */
    private int endOfNoTag(int at) {
        if (text.startsWith("<!--", at)) {
            return behind("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return behind("]]>", at + 9);
        }
        if (text.startsWith("<?", at)) {
            return behind("?>", at + 2);
        }
        return text.startsWith("<!", at) ? endOfDeclaration(at + 2) : -1;
    }

    private int behind(String end, int start) {
        int at = text.indexOf(end, start);
        return at < 0 ? text.length() : at + end.length();
    }

    /** A DOCTYPE may hold declarations of its own in brackets. */
    private int endOfDeclaration(int start) {
        int subset = 0;
        for (int at = start; at < text.length(); at++) {
            char unit = text.charAt(at);
            subset += unit == '[' ? 1 : unit == ']' ? -1 : 0;
            if (unit == '>' && subset <= 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private boolean readTag(int at) {
        boolean closes = at + 1 < text.length() && text.charAt(at + 1) == '/';
        int nameFrom = closes ? at + 2 : at + 1;
        int nameTo = nameFrom;
        while (nameTo < text.length() && isNamePart(text.charAt(nameTo))) {
            nameTo++;
        }
        int end = nameTo == nameFrom || !Character.isLetter(text.charAt(nameFrom)) ? -1 : endOfTag(nameTo);
        if (end < 0) {
            return false;
        }
        from = at;
        to = end;
        name = text.substring(nameFrom, nameTo);
        kind = closes ? Kind.END : text.charAt(end - 2) == '/' ? Kind.EMPTY : Kind.START;
        return true;
    }

    private static boolean isNamePart(char unit) {
        return Character.isLetterOrDigit(unit) || unit == ':' || unit == '_' || unit == '-' || unit == '.';
    }

    /** Position behind the closing bracket; negative if another tag opens before. */
    private int endOfTag(int start) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '<') {
                return -1;
            }
            if (quote == 0 && unit == '>') {
                return at + 1;
            }
            if (unit == quote) {
                quote = 0;
            } else if (quote == 0 && (unit == '"' || unit == '\'')) {
                quote = unit;
            }
        }
        return -1;
    }
}

package id.kawat.ingest.xml;

/**
 * Cuts text into tags, copy and the rest by position, in one pass and without a stack, whatever the text is. A tag that is cut
 * off or holds another tag's opening ends before that, so that one broken item does not swallow the next. For one thread.
 */
final class XmlTokens {

    enum Kind {
        START,
        EMPTY,
        END,
        TEXT,
        CDATA,
        COMMENT,
        INSTRUCTION,
        DOCTYPE,
        BROKEN
    }

    private final String text;
    private final int end;
    private int from;
    private int to;
    private int attributes;
    private Kind kind = Kind.TEXT;

    /**
     * @param start where to begin, outside of any tag
     */
    XmlTokens(String text, int start) {
        this.text = text;
        this.end = text.length();
        this.to = start;
    }

    /** Moves to the next token; false behind the last. */
    boolean next() {
        from = to;
        if (from >= end) {
            return false;
        }
        if (text.charAt(from) != '<') {
            int tag = text.indexOf('<', from);
            return is(Kind.TEXT, tag < 0 ? end : tag);
        }
        char second = from + 1 < end ? text.charAt(from + 1) : ' ';
        return switch (second) {
            case '!' -> declaration();
            case '?' -> upTo("?>", 2, Kind.INSTRUCTION);
            default -> tag(second);
        };
    }

    Kind kind() {
        return kind;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How many attributes a start tag has. */
    int attributes() {
        return attributes;
    }

    /** Name of a tag without its prefix. */
    String localName() {
        int at = from + (kind == Kind.END ? 2 : 1);
        int begin = at;
        while (at < to && isInName(text.charAt(at))) {
            begin = text.charAt(at) == ':' ? at + 1 : begin;
            at++;
        }
        return text.substring(begin, at);
    }

    private static boolean isInName(char c) {
        return c > ' ' && c != '>' && c != '/' && c != '<' && c != '=';
    }

    private boolean is(Kind found, int position) {
        kind = found;
        to = position;
        return true;
    }

    private boolean upTo(String closing, int skipped, Kind found) {
        int close = text.indexOf(closing, from + skipped);
        return close < 0 ? is(Kind.BROKEN, end) : is(found, close + closing.length());
    }

    private boolean declaration() {
        if (text.startsWith("<!--", from)) {
            return upTo("-->", 4, Kind.COMMENT);
        }
        if (text.startsWith("<![CDATA[", from)) {
            return upTo("]]>", 9, Kind.CDATA);
        }
        return text.startsWith("<!DOCTYPE", from) ? doctype() : is(Kind.BROKEN, from + 2);
    }

    private boolean doctype() {
        boolean inSubset = false;
        for (int at = from + 9; at < end; at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = text.indexOf(c, at + 1);
            } else if (c == '<' && text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at + 4);
            } else if (c == '[' || c == ']') {
                inSubset = c == '[';
            } else if (c == '>' && !inSubset) {
                return is(Kind.DOCTYPE, at + 1);
            }
            if (at < 0) {
                return is(Kind.DOCTYPE, end);
            }
        }
        return is(Kind.DOCTYPE, end);
    }

    private boolean tag(char second) {
        attributes = 0;
        for (int at = from + 1; at < end; at++) {
            char c = text.charAt(at);
            if (c == '>') {
                boolean empty = text.charAt(at - 1) == '/';
                return is(second == '/' ? Kind.END : empty ? Kind.EMPTY : Kind.START, at + 1);
            }
            if (c == '<') {
                return is(Kind.BROKEN, at);
            }
            if (c == '=') {
                attributes++;
            } else if (c == '"' || c == '\'') {
                at = closingQuote(c, at);
            }
        }
        return is(Kind.BROKEN, end);
    }

    /** Position of the closing quotation mark, or before the tag that opens first: no attribute holds one. */
    private int closingQuote(char quote, int opening) {
        int at = opening + 1;
        while (at < end && text.charAt(at) != quote) {
            if (text.charAt(at) == '<') {
                return at - 1;
            }
            at++;
        }
        return at;
    }
}

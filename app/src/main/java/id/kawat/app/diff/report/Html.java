package id.kawat.app.diff.report;

/** Words from outside on a page: as text, whatever they hold. */
final class Html {

    private static final char UNKNOWN = '\uFFFD';

    private Html() {}

    /** For text and for attributes in double quotes. Control characters, which HTML does not allow, are shown as unknown ones. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : UNKNOWN);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\n'
                || point == '\t'
                || (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE);
    }

    /** Words of an article, which may run from right to left, kept from turning what stands around them. */
    static String foreign(String text) {
        return "<bdi>" + text(text) + "</bdi>";
    }
}

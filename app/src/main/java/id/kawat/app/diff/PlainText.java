package id.kawat.app.diff;

/** Words from articles on a terminal: in one line, without what could steer it. */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        return text.replaceAll("\\s*[\\n\\r\\t]+\\s*", " ")
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "·");
    }
}

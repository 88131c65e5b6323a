package id.kawat.ingest.json;

/** Follows brackets and quotation marks through JSON, one code unit after the other. */
final class BracketDepth {

    private int depth;
    private boolean quoted;
    private boolean escaped;

    void accept(int unit) {
        if (quoted) {
            acceptQuoted(unit);
        } else if (unit == '"') {
            quoted = true;
        } else if (unit == '{' || unit == '[') {
            depth++;
        } else if (unit == '}' || unit == ']') {
            depth--;
        }
    }

    private void acceptQuoted(int unit) {
        quoted = escaped || unit != '"';
        escaped = !escaped && unit == '\\';
    }

    /** True before the first bracket and behind the one that closes it. */
    boolean isOutside() {
        return depth <= 0 && !quoted;
    }
}

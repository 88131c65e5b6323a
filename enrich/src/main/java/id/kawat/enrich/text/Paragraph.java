package id.kawat.enrich.text;

/**
 * A line of the text.
 *
 * @param firstToken its first token
 * @param endToken the token after its last one
 */
public record Paragraph(Kind kind, int firstToken, int endToken) {

    /** What a line is. */
    public enum Kind {
        /** Running text. */
        COPY,
        /** A headline above or within the text: names count, nobody speaks in it. */
        HEADING,
        /** Not copy: see {@link Boilerplate}. */
        BOILERPLATE
    }

    Paragraph as(Kind other) {
        return new Paragraph(other, firstToken, endToken);
    }
}

package id.kawat.enrich.text;

/**
 * A stretch between two quotation marks, not itself inside another.
 *
 * @param span with the marks
 * @param firstToken the opening mark
 * @param endToken the token after the last one
 * @param closed false where the line ended without a closing mark
 */
public record Quotation(Span span, int firstToken, int endToken, boolean closed) {}

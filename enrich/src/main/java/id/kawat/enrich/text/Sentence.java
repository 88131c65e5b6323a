package id.kawat.enrich.text;

/**
 * A sentence; it never ends inside quotation marks.
 *
 * @param firstToken its first token
 * @param endToken the token after its last one
 * @param paragraph which paragraph of the text it stands in
 * @param heading whether that one is a headline
 */
public record Sentence(int firstToken, int endToken, int paragraph, boolean heading) {}

package id.kawat.enrich.quote;

/**
 * The words that say who speaks, before it is known whom they mean.
 *
 * @param firstToken their first token
 * @param endToken the token after the last one
 * @param type what they are
 * @param mention index of the mention of a name, -1 where it is none
 */
record Source(int firstToken, int endToken, Speaker.Type type, int mention) {

    static Source words(int firstToken, int endToken, Speaker.Type type) {
        return new Source(firstToken, endToken, type, -1);
    }

    boolean isPersonal() {
        return type == Speaker.Type.PER || type == Speaker.Type.PRON;
    }
}

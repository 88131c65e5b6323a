package id.kawat.enrich.entity;

import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;

/** Names in brackets behind other names. */
final class Brackets {

    private Brackets() {}

    /** True if {@code second} stands alone in brackets right behind {@code first}. */
    static boolean stands(Tokens tokens, Span first, Span second) {
        int bracket = tokens.firstEndingAfter(second.start()) - 1;
        if (bracket <= 0 || !tokens.is(bracket, '(') || tokens.end(bracket - 1) != first.end()) {
            return false;
        }
        int after = tokens.firstEndingAfter(second.end());
        return after < tokens.size() && tokens.is(after, ')');
    }
}

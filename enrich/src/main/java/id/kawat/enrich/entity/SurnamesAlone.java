package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A single word that ends a person's full name in the same article and stands behind a quotation is that person:
 * {@code "We ran," Osgood said}.
 */
final class SurnamesAlone {

    private SurnamesAlone() {}

    /** The same mentions, with the type of such words set right. */
    static List<Mention> read(ArticleText article, List<Mention> mentions) {
        Tokens tokens = article.tokens();
        Set<String> surnames = surnames(article.text(), mentions);
        List<Mention> read = new ArrayList<>(mentions);
        for (int m = 0; m < read.size(); m++) {
            Mention mention = read.get(m);
            if (mention.type() != EntityType.PER
                    && followsQuotation(
                            tokens, tokens.firstEndingAfter(mention.span().start()))
                    && surnames.contains(mention.span().in(article.text()))) {
                read.set(m, new Mention(mention.span(), EntityType.PER, mention.role()));
            }
        }
        return read;
    }

    private static Set<String> surnames(String text, List<Mention> mentions) {
        Set<String> surnames = new HashSet<>();
        for (Mention mention : mentions) {
            int last = lastWord(text, mention.span());
            if (mention.type() == EntityType.PER && last > mention.span().start()) {
                surnames.add(text.substring(last, mention.span().end()));
            }
        }
        return surnames;
    }

    private static int lastWord(String text, Span name) {
        int at = name.end();
        while (at > name.start() && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private static boolean followsQuotation(Tokens tokens, int token) {
        return token > 0 && !tokens.isLineStart(token) && tokens.isMark(token - 1);
    }
}

package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
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
        Set<String> surnames = new HashSet<>();
        for (Mention mention : mentions) {
            String name = mention.span().in(article.text());
            if (mention.type() == EntityType.PER && name.indexOf(' ') > 0) {
                surnames.add(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        return mentions.stream()
                .map(mention -> mention.type() != EntityType.PER
                                && surnames.contains(mention.span().in(article.text()))
                                && followsQuotation(
                                        tokens,
                                        tokens.firstEndingAfter(mention.span().start()))
                        ? new Mention(mention.span(), EntityType.PER, mention.role())
                        : mention)
                .toList();
    }

    private static boolean followsQuotation(Tokens tokens, int token) {
        return token > 0 && !tokens.isLineStart(token) && tokens.isMark(token - 1);
    }
}

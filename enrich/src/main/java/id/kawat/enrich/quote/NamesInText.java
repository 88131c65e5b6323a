package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The mentions of an article by token, and the entities behind them. */
final class NamesInText {

    private record Named(Mention mention, Entity entity) {}

    private final List<Named> named = new ArrayList<>();
    private final int[] firstTokens;
    private final int[] endTokens;

    /** For each token the mention it stands in, or -1. */
    private final int[] mentionAt;

    NamesInText(ArticleText article, List<Entity> entities) {
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                named.add(new Named(mention, entity));
            }
        }
        named.sort(Comparator.comparing(n -> n.mention().span()));
        firstTokens = new int[named.size()];
        endTokens = new int[named.size()];
        mentionAt = new int[article.tokens().size()];
        Arrays.fill(mentionAt, -1);
        for (int m = 0; m < named.size(); m++) {
            firstTokens[m] = article.tokens().firstEndingAfter(mention(m).span().start());
            endTokens[m] = article.tokens().firstEndingAfter(mention(m).span().end() - 1) + 1;
            Arrays.fill(mentionAt, firstTokens[m], endTokens[m], m);
        }
    }

    /** The mention a token stands in, or -1. */
    int at(int token) {
        return mentionAt[token];
    }

    boolean isPerson(int mention) {
        return mention >= 0 && mention(mention).type() == EntityType.PER;
    }

    boolean isOrganisation(int mention) {
        return mention >= 0 && mention(mention).type() == EntityType.ORG;
    }

    int firstToken(int mention) {
        return firstTokens[mention];
    }

    int endToken(int mention) {
        return endTokens[mention];
    }

    /** The last mention that ends before a token, or -1. */
    int lastBefore(int token) {
        int low = 0;
        int high = firstTokens.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endTokens[middle] > token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    Mention mention(int mention) {
        return named.get(mention).mention();
    }

    Entity entity(int mention) {
        return named.get(mention).entity();
    }
}

package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mentions of an article by token, and the entities behind them. */
final class NamesInText {

    private record Named(Mention mention, Entity entity) {}

    private final List<Named> named = new ArrayList<>();
    private final int[] firstTokens;
    private final int[] endTokens;

    /** For each mention the first one of the same entity. */
    private final int[] firstMention;

    /** For each token the mention it stands in, or -1. */
    private final int[] mentionAt;

    /** For each word of a person's name the first mention that has it. */
    private final Map<Long, Integer> byWord = new HashMap<>();

    NamesInText(ArticleText article, List<Entity> entities) {
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                named.add(new Named(mention, entity));
            }
        }
        named.sort(Comparator.comparing(n -> n.mention().span()));
        firstTokens = new int[named.size()];
        endTokens = new int[named.size()];
        firstMention = new int[named.size()];
        Map<String, Integer> firstOf = new HashMap<>();
        mentionAt = new int[article.tokens().size()];
        Arrays.fill(mentionAt, -1);
        for (int m = 0; m < named.size(); m++) {
            firstTokens[m] = article.tokens().firstEndingAfter(mention(m).span().start());
            endTokens[m] = article.tokens().firstEndingAfter(mention(m).span().end() - 1) + 1;
            Integer first = firstOf.putIfAbsent(entity(m).id(), m);
            firstMention[m] = first == null ? m : first;
            for (int i = firstTokens[m]; isPerson(m) && i < endTokens[m]; i++) {
                byWord.putIfAbsent(article.tokens().hash(i), m);
            }
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

    /** The first mention of its entity, of two words or more. */
    boolean isFirstByFullName(int mention) {
        return firstMention[mention] == mention && endTokens[mention] - firstTokens[mention] > 1;
    }

    /** The first person of whose name this word is a part, or -1. */
    int namesake(long word) {
        return byWord.getOrDefault(word, -1);
    }

    /** The office printed with this mention of a person, else with the first mention of them that has one. */
    Optional<Offices.Office> officeOf(int mention, Offices offices) {
        Optional<Offices.Office> own = offices.of(mention);
        if (own.isPresent()) {
            return own;
        }
        return offices.of(firstMention[mention]);
    }

    EntityType type(int mention) {
        return mention(mention).type();
    }

    /** The words for a speaker that this mention is. */
    Source source(int mention) {
        return new Source(
                firstTokens[mention],
                endTokens[mention],
                Speaker.Type.valueOf(type(mention).name()),
                mention);
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

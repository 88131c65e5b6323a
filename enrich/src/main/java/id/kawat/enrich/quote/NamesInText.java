package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mentions of an article by token, and the entities behind them. */
final class NamesInText {

    private record Named(Mention mention, Entity entity, int number) {}

    private final List<Named> named = new ArrayList<>();
    private final int[] firstTokens;
    private final int[] endTokens;

    /** For each mention the first one of the same entity. */
    private final int[] firstMention;

    /** For each token the mention it stands in, or -1. */
    private final int[] mentionAt;

    /** For each word of a person's name the first mention that has it. */
    private Optional<Map<Long, Integer>> byWord = Optional.empty();

    private final Tokens tokens;

    NamesInText(ArticleText article, List<Entity> entities) {
        tokens = article.tokens();
        for (int e = 0; e < entities.size(); e++) {
            for (Mention mention : entities.get(e).mentions()) {
                named.add(new Named(mention, entities.get(e), e));
            }
        }
        named.sort(Comparator.comparing(n -> n.mention().span()));
        firstTokens = new int[named.size()];
        endTokens = new int[named.size()];
        firstMention = new int[named.size()];
        int[] firstOf = new int[entities.size()];
        Arrays.fill(firstOf, -1);
        mentionAt = new int[article.tokens().size()];
        Arrays.fill(mentionAt, -1);
        for (int m = 0; m < named.size(); m++) {
            firstTokens[m] = article.tokens().firstEndingAfter(mention(m).span().start());
            endTokens[m] = article.tokens().firstEndingAfter(mention(m).span().end() - 1) + 1;
            int number = named.get(m).number();
            firstOf[number] = firstOf[number] < 0 ? m : firstOf[number];
            firstMention[m] = firstOf[number];
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
        if (byWord.isEmpty()) {
            byWord = Optional.of(words());
        }
        return byWord.get().getOrDefault(word, -1);
    }

    private Map<Long, Integer> words() {
        Map<Long, Integer> words = new HashMap<>();
        for (int m = 0; m < named.size(); m++) {
            for (int i = firstTokens[m]; isPerson(m) && i < endTokens[m]; i++) {
                words.putIfAbsent(tokens.hash(i), m);
            }
        }
        return words;
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

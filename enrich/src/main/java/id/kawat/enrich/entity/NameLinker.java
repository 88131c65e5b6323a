package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links by name: a short name to the fullest one that holds its words, a name to the acronym in brackets behind it,
 * countries by their code. Thread-safe.
 */
public final class NameLinker implements EntityLinker {

    private final Countries countries;
    private final PlaceNames places;

    public NameLinker(Vocabulary vocabulary) {
        countries = new Countries(vocabulary);
        places = new PlaceNames(vocabulary);
    }

    @Override
    public List<Entity> link(ArticleText article, List<Mention> mentions) {
        MentionGroups groups = new MentionGroups(article.text(), mentions);
        groups.joinSame(this::key);
        joinBracketed(article, mentions, groups);
        joinAcronyms(mentions, groups);
        new PersonNames(article.text(), mentions, groups).join();
        return groups.entities(this::id);
    }

    /** What two mentions share if they name the same thing. */
    private String key(Mention mention, String name) {
        if (mention.type() != EntityType.LOC) {
            return mention.type() + " " + MentionGroups.fold(name);
        }
        return countries.code(name).map(code -> "LOC country " + code).orElseGet(() -> "LOC " + places.bare(name));
    }

    /** {@code Badan Nasional Penanggulangan Bencana (BNPB)}, {@code Bambang Soesatyo (Bamsoet)}. */
    private static void joinBracketed(ArticleText article, List<Mention> mentions, MentionGroups groups) {
        Tokens tokens = article.tokens();
        for (int m = 1; m < mentions.size(); m++) {
            int bracket = tokens.firstEndingAfter(mentions.get(m).span().start()) - 1;
            if (bracket <= 0 || !tokens.is(bracket, '(')) {
                continue;
            }
            int after = tokens.firstEndingAfter(mentions.get(m).span().end());
            boolean closed = after < tokens.size() && tokens.is(after, ')');
            boolean adjacent =
                    tokens.end(bracket - 1) == mentions.get(m - 1).span().end();
            if (closed
                    && adjacent
                    && mentions.get(m).type() == mentions.get(m - 1).type()) {
                groups.join(m - 1, m);
            }
        }
    }

    /** {@code Channel News Asia} and, later, {@code CNA}. */
    private static void joinAcronyms(List<Mention> mentions, MentionGroups groups) {
        Map<String, Integer> byInitials = new HashMap<>();
        for (int m = 0; m < mentions.size(); m++) {
            String name = groups.name(m);
            if (mentions.get(m).type() == EntityType.ORG && name.indexOf(' ') > 0) {
                byInitials.putIfAbsent(initials(name), m);
            }
        }
        for (int m = 0; m < mentions.size(); m++) {
            Integer full = byInitials.get(groups.name(m));
            if (full != null
                    && mentions.get(m).type() == EntityType.ORG
                    && groups.name(m).length() > 2) {
                groups.join(full, m);
            }
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && (i == 0 || name.charAt(i - 1) == ' ')) {
                initials.append(name.charAt(i));
            }
        }
        return initials.toString();
    }

    private String id(EntityType type, String name) {
        return switch (type) {
            case PER -> "person:" + slug(name);
            case ORG -> "org:" + slug(name);
            case LOC ->
                countries.code(name).map(code -> "country:" + code).orElseGet(() -> "place:" + slug(places.bare(name)));
        };
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' && c != '\'' && c != '’') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }
}

package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the names of one organisation within an article: a short form and what it stands for, a name and the same with more
 * at its end ({@code DPRD}, {@code DPRD Maluku}), provided that only one fuller name would do.
 */
final class OrganisationsOfArticle {

    /** Fuller names looked at for one name, so that a text of nothing but names stays linear. */
    private static final int MOST_CANDIDATES = 16;

    private static final int MOST_WORDS_MORE = 2;
    private static final int SHORTEST_BLEND = 5;
    private static final int START = 3;

    /** One name, however it is printed. */
    private record Organisation(List<String> words, boolean known, int mention) {}

    private final OrganisationNames names;
    private final ArticleText article;
    private final MentionGroups groups;
    private final ShortForms shortForms;
    private final Map<String, String> keyBySurface = new HashMap<>();
    private final Map<String, Organisation> byKey = new LinkedHashMap<>();
    private final Map<String, List<Organisation>> byFirstWord = new HashMap<>();
    private final Map<String, List<Organisation>> byLastWord = new HashMap<>();
    private final Map<String, List<Organisation>> byStart = new HashMap<>();
    private final Set<String> shortKeys = new HashSet<>();
    private final Map<String, Integer> byInitials = new HashMap<>();
    private final PhrasesInText<Integer> fullForms = new PhrasesInText<>();

    OrganisationsOfArticle(OrganisationNames names, ArticleText article, MentionGroups groups) {
        this.names = names;
        this.article = article;
        this.groups = groups;
        this.shortForms = new ShortForms(article);
    }

    /** @param organisations the mentions to join, in the order of the text */
    void join(List<Integer> organisations) {
        organisations.forEach(this::read);
        fullForms.find(article.tokens(), this::offer);
        byKey.values().forEach(this::joinFuller);
        joinBrackets(organisations);
        organisations.forEach(this::rank);
    }

    /** The name with the most words is what the organisation is called, unless it is known to be a short form. */
    private void rank(int mention) {
        Optional<Organisation> organisation = Optional.ofNullable(byKey.get(key(mention)));
        boolean isShort = shortKeys.contains(key(mention));
        groups.rank(
                mention,
                isShort ? 0 : organisation.map(known -> known.words().size()).orElse(0));
    }

    /** What all names of one organisation have in common. */
    String key(int mention) {
        return keyBySurface.getOrDefault(groups.name(mention), groups.name(mention));
    }

    private void read(int mention) {
        String surface = groups.name(mention);
        String key = keyBySurface.get(surface);
        if (key == null) {
            key = readName(surface, mention);
            keyBySurface.put(surface, key);
        }
        Organisation first = byKey.get(key);
        if (first != null) {
            groups.join(first.mention(), mention);
        }
    }

    private String readName(String surface, int mention) {
        List<String> words = Names.words(surface);
        List<String> written = names.written(words, shortForms);
        List<String> bare = names.bare(written);
        if (bare.isEmpty()) {
            return Names.fold(surface);
        }
        if (!written.equals(words)) {
            fullForms.add(written, mention);
            fullForms.add(names.writtenButPlaces(words, shortForms), mention);
        }
        String key = Names.join(bare);
        if (byKey.containsKey(key)) {
            return key;
        }
        Organisation organisation = new Organisation(bare, names.isKnown(bare) || shortForms.isFull(bare), mention);
        byKey.put(key, organisation);
        index(byFirstWord, bare.get(0), organisation);
        index(byLastWord, bare.get(bare.size() - 1), organisation);
        if (bare.size() > 1 && bare.get(0).length() >= START) {
            index(byStart, bare.get(0).substring(0, START), organisation);
        }
        if (words.size() > 1) {
            byInitials.putIfAbsent(initials(surface), mention);
        }
        return key;
    }

    private static void index(Map<String, List<Organisation>> index, String word, Organisation organisation) {
        List<Organisation> alike = index.computeIfAbsent(word, any -> new ArrayList<>(2));
        if (alike.size() < MOST_CANDIDATES) {
            alike.add(organisation);
        }
    }

    private void offer(int mention, int token, int endToken) {
        groups.offer(
                mention, Names.collapse(article.tokens().span(token, endToken).in(article.text())));
    }

    private void joinFuller(Organisation organisation) {
        List<String> words = organisation.words();
        List<Organisation> fuller = new ArrayList<>(2);
        for (Organisation other : byFirstWord.getOrDefault(words.get(0), List.of())) {
            if (goesOn(organisation, other.words())) {
                fuller.add(other);
            }
        }
        for (Organisation other : byLastWord.getOrDefault(words.get(words.size() - 1), List.of())) {
            if (isHeaded(words, other.words())) {
                fuller.add(other);
            }
        }
        if (fuller.size() == 1) {
            groups.join(fuller.get(0).mention(), organisation.mention());
        }
        if (fuller.isEmpty() && words.size() == 1 && words.get(0).length() >= SHORTEST_BLEND) {
            joinBlend(organisation);
        }
        Integer initialed = words.size() == 1 ? byInitials.get(groups.name(organisation.mention())) : null;
        if (initialed != null && words.get(0).length() > 2) {
            groups.join(initialed, organisation.mention());
        }
    }

    /** {@code Transjakarta} is {@code Transportasi Jakarta}. */
    private void joinBlend(Organisation organisation) {
        String letters = organisation.words().get(0);
        for (Organisation other : byStart.getOrDefault(letters.substring(0, START), List.of())) {
            if (Abbreviation.standsFor(letters, other.words())) {
                groups.join(other.mention(), organisation.mention());
                shortKeys.add(letters);
                return;
            }
        }
    }

    /** {@code Gojek Group}; after an agency that everybody knows only a place: {@code TNI AL} is not the {@code TNI}. */
    private boolean goesOn(Organisation organisation, List<String> fuller) {
        int length = organisation.words().size();
        return fuller.size() > length
                && fuller.subList(0, length).equals(organisation.words())
                && (names.isPlace(fuller.subList(length, fuller.size())) || isBrand(organisation, fuller));
    }

    private boolean isBrand(Organisation organisation, List<String> fuller) {
        List<String> more = fuller.subList(organisation.words().size(), fuller.size());
        boolean goesOn = more.size() <= MOST_WORDS_MORE || names.isKnown(more);
        return goesOn
                && !organisation.known()
                && !Character.isDigit(more.get(0).charAt(0))
                && !names.isPlace(organisation.words());
    }

    /** {@code Bank OCBC NISP} is {@code OCBC NISP}. */
    private boolean isHeaded(List<String> words, List<String> fuller) {
        int more = fuller.size() - words.size();
        return more > 0
                && fuller.subList(more, fuller.size()).equals(words)
                && names.areDroppedHeads(fuller.subList(0, more));
    }

    /**
     * {@code Badan Meteorologi (BMKG)}, though the letters stand for more; not if they stand for the last words alone, as in
     * {@code Direktorat Jenderal Pajak Kementerian Keuangan (Kemenkeu)}.
     */
    private void joinBrackets(List<Integer> organisations) {
        Tokens tokens = article.tokens();
        for (int m : organisations) {
            boolean follows = m > 0 && groups.type(m - 1) == EntityType.ORG;
            if (follows && Brackets.stands(tokens, groups.span(m - 1), groups.span(m))) {
                List<String> meant = shortForms.of(Names.fold(groups.name(m)));
                if (meant.isEmpty() || Names.words(groups.name(m - 1)).equals(meant)) {
                    groups.join(m - 1, m);
                    shortKeys.add(key(m).equals(key(m - 1)) ? "" : key(m));
                }
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
}

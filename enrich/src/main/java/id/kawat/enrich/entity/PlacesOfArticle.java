package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the places of one article are: {@code Bogor} is {@code Kota Bogor} if the article says so anywhere, also within
 * another name, and calls nothing else of that name a {@code Kabupaten}.
 */
final class PlacesOfArticle {

    private final PlaceNames names;
    private final Map<String, Map<String, String>> formsByName = new HashMap<>();
    private final Map<String, PlaceNames.Parts> partsByPrint = new HashMap<>();

    PlacesOfArticle(PlaceNames names, ArticleText article, Iterable<String> places) {
        this.names = names;
        PhrasesInText<String> phrases = new PhrasesInText<>();
        Set<String> wanted = new HashSet<>();
        for (String place : places) {
            if (partsByPrint.containsKey(place)) {
                continue;
            }
            PlaceNames.Parts parts = parts(place);
            if (wanted.add(parts.name())) {
                phrases.add(parts.bare(), parts.name());
            }
            if (!parts.head().isEmpty()) {
                add(parts.name(), parts.head(), Names.collapse(place));
            }
        }
        phrases.find(article.tokens(), (name, token, end) -> readHead(article, name, token, end));
    }

    private void readHead(ArticleText article, String name, int token, int end) {
        Tokens tokens = article.tokens();
        int first = token;
        String head = "";
        while (first > 0
                && tokens.isCapitalised(first - 1)
                && !tokens.isLineStart(first)
                && !isOffice(tokens, first - 2)) {
            String before = headAt(tokens, first - 1);
            if (before.isEmpty()) {
                break;
            }
            head = before;
            first--;
        }
        boolean goesOn = end < tokens.size() && tokens.isCapitalised(end) && !tokens.isLineStart(end);
        if (goesOn && !head.isEmpty()) {
            return;
        }
        add(name, head, Names.collapse(tokens.span(first, end).in(article.text())));
    }

    /** {@code DI Yogyakarta}; but {@code Di Yogyakarta} begins a sentence. */
    private String headAt(Tokens tokens, int token) {
        boolean preposition = tokens.end(token) - tokens.start(token) == 2 && !tokens.isAllCapitals(token);
        return preposition ? "" : names.head(Names.fold(tokens.word(token)));
    }

    /** {@code Wali Kota Bogor} holds an office and no {@code Kota Bogor}. */
    private static boolean isOffice(Tokens tokens, int token) {
        return token >= 0 && tokens.word(token).equalsIgnoreCase("wali");
    }

    private void add(String name, String head, String form) {
        formsByName
                .computeIfAbsent(name, any -> new HashMap<>(2))
                .merge(head, form, (a, b) -> Names.isFuller(b, a) ? b : a);
    }

    private PlaceNames.Parts parts(String place) {
        return partsByPrint.computeIfAbsent(place, print -> names.parts(Names.words(print)));
    }

    /** What one place of the article has that no other has. */
    String key(String place) {
        PlaceNames.Parts parts = parts(place);
        String head = parts.head().isEmpty() ? onlyHead(parts.name()) : parts.head();
        return names.distinct(head, parts.bare());
    }

    /** The fullest form of the place that the text has; {@code place} itself where it has no fuller one. */
    String fullest(String place) {
        PlaceNames.Parts parts = parts(place);
        String head = parts.head().isEmpty() ? onlyHead(parts.name()) : parts.head();
        Map<String, String> forms = formsByName.getOrDefault(parts.name(), Map.of());
        String form = forms.getOrDefault(head, forms.getOrDefault("", place));
        return Names.isFuller(form, place) ? form : place;
    }

    /** What the place is if the article says only one thing of it, else empty. */
    private String onlyHead(String name) {
        String only = "";
        for (String head : formsByName.getOrDefault(name, Map.of()).keySet()) {
            if (!head.isEmpty() && !only.isEmpty()) {
                return "";
            }
            only = head.isEmpty() ? only : head;
        }
        return only;
    }
}

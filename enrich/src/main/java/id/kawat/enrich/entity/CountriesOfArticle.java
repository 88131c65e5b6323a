package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of each country in an article: the one that the JDK gives it, if the article says it anywhere, as {@code Amerika Serikat} for
 * {@code AS}; else the fullest it has.
 */
final class CountriesOfArticle {

    private final Map<String, String> nameByCode = new HashMap<>();

    private final Countries countries;

    CountriesOfArticle(Countries countries, ArticleText article, List<String> names) {
        this.countries = countries;
        PhrasesInText<String> phrases = new PhrasesInText<>();
        Set<String> codes = new TreeSet<>();
        names.forEach(name -> countries.code(name).ifPresent(codes::add));
        for (String code : codes) {
            countries.names(code).forEach(name -> phrases.add(List.of(name.split(" ", -1)), code));
        }
        phrases.find(
                article.tokens(),
                (code, token, end) -> add(
                        code, Names.collapse(article.tokens().span(token, end).in(article.text()))));
    }

    /** Short ones are names in capitals only: {@code As} is no {@code AS}. */
    private void add(String code, String name) {
        if (name.length() > 3 || name.equals(name.toUpperCase(Locale.ROOT))) {
            nameByCode.merge(code, name, this::better);
        }
    }

    private String better(String first, String second) {
        boolean ordinary = countries.isOrdinary(second);
        boolean wins = countries.isOrdinary(first) == ordinary ? Names.isFuller(second, first) : ordinary;
        return wins ? second : first;
    }

    String name(String code) {
        return nameByCode.getOrDefault(code, "");
    }
}

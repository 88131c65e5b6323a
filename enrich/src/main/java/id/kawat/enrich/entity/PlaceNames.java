package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of places without the words for what they are, so that {@code Kota Bogor} and {@code Bogor} meet. Immutable. */
final class PlaceNames {

    private final Set<String> dropped = new TreeSet<>();
    private final Map<String, String> shortNames = new LinkedHashMap<>();

    PlaceNames(Vocabulary vocabulary) {
        for (Language language : vocabulary.languages()) {
            dropped.addAll(vocabulary.of(language, "places").section("dropped heads"));
            vocabulary
                    .of(language, "places")
                    .meanings("short names")
                    .forEach((name, full) -> shortNames.put(MentionGroups.fold(name), MentionGroups.fold(full)));
        }
    }

    String bare(String name) {
        String folded = MentionGroups.fold(name);
        int space = folded.indexOf(' ');
        boolean drop = space > 0 && dropped.contains(folded.substring(0, space));
        String bare = drop ? folded.substring(space + 1) : folded;
        return shortNames.getOrDefault(bare, bare);
    }
}

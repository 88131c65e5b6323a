package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import id.kawat.enrich.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the names of one organisation have in common: short forms written out, legal forms dropped, so that
 * {@code PT Jasa Marga (Persero) Tbk} and {@code Jasa Marga}, {@code Polda Sulut} and {@code Kepolisian Daerah Sulawesi Utara}
 * meet. Immutable.
 */
final class OrganisationNames {

    private final Map<String, List<String>> shortNames = new HashMap<>();
    private final Set<List<String>> known = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> droppedHeads = new HashSet<>();
    private final PlaceNames places;

    OrganisationNames(Vocabulary vocabulary, PlaceNames places) {
        this.places = places;
        for (Language language : vocabulary.languages()) {
            WordFile file = vocabulary.of(language, "organisations");
            file.meanings("short names").forEach((name, full) -> shortNames.put(Names.fold(name), Names.words(full)));
            known.addAll(shortNames.values());
            dropped.addAll(file.section("legal forms"));
            droppedHeads.addAll(file.section("dropped heads"));
        }
    }

    /** The words of a name with every short form written out: those the article introduces, then those everybody knows. */
    List<String> written(List<String> words, ShortForms shortForms) {
        List<String> written = new ArrayList<>(words.size() + 4);
        for (int i = 0; i < words.size(); i++) {
            List<String> pair = i + 1 < words.size()
                    ? shortNames.getOrDefault(words.get(i) + " " + words.get(i + 1), List.of())
                    : List.of();
            written.addAll(pair.isEmpty() ? writtenWord(words.get(i), shortForms) : pair);
            i += pair.isEmpty() ? 0 : 1;
        }
        return written;
    }

    /** As printed in full before a place in short: {@code Komisi Pemilihan Umum Sulut}. */
    List<String> writtenButPlaces(List<String> words, ShortForms shortForms) {
        List<String> written = new ArrayList<>(words.size() + 4);
        for (String word : words) {
            List<String> full = writtenWord(word, shortForms);
            written.addAll(full.equals(places.written(word)) ? List.of(word) : full);
        }
        return written;
    }

    private List<String> writtenWord(String word, ShortForms shortForms) {
        List<String> here = shortForms.of(word);
        if (!here.isEmpty()) {
            return here;
        }
        List<String> known = shortNames.getOrDefault(word, List.of());
        return known.isEmpty() ? places.written(word) : known;
    }

    /** True for the written name of an organisation that has a short form everybody knows: {@code KPU}. */
    boolean isKnown(List<String> written) {
        return known.contains(written);
    }

    /** Written words without what a name may leave out; never empty where {@code written} is not. */
    List<String> bare(List<String> written) {
        List<String> bare = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            String word = written.get(i);
            boolean head = i > 0 && i + 1 < written.size() && places.isDroppedHead(word, written.get(i + 1));
            if (!head && !dropped.contains(word)) {
                bare.add(word);
            }
        }
        return bare.isEmpty() ? written : bare;
    }

    /** True if all of these words only say what kind of organisation follows: {@code Bank}, {@code Partai}, {@code Church of}. */
    boolean areDroppedHeads(List<String> words) {
        return droppedHeads.containsAll(words) || places.isPlace(words);
    }

    boolean isPlace(List<String> words) {
        return places.isPlace(words);
    }
}

package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import id.kawat.enrich.text.WordFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of places without the words for what they are, so that {@code Kota Bogor} and {@code Bogor} meet, and which of these
 * words tell places apart. Immutable.
 */
final class PlaceNames {

    /** {@code kab} is {@code kabupaten}. */
    private final Map<String, String> heads = new HashMap<>();

    private final Set<String> dropped = new HashSet<>();
    private final Set<String> twins = new HashSet<>();
    private final Map<String, List<String>> shortNames = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    PlaceNames(Vocabulary vocabulary, Countries countries) {
        countries.names().forEach(place -> places.add(Names.fold(place)));
        for (Language language : vocabulary.languages()) {
            WordFile file = vocabulary.of(language, "places");
            file.section("dropped heads").forEach(head -> heads.put(head, head));
            dropped.addAll(file.section("dropped heads"));
            file.section("district heads").forEach(head -> heads.put(head, head));
            heads.putAll(file.meanings("short heads"));
            twins.addAll(file.section("twins"));
            file.meanings("short names").forEach((name, full) -> shortNames.put(Names.fold(name), Names.words(full)));
            for (String section : List.of("provinces", "cities", "others")) {
                file.section(section).forEach(place -> places.add(Names.fold(place)));
            }
        }
    }

    /** What a place is called without what it is; {@code head} is empty where the name does not say. */
    record Parts(String head, List<String> bare) {

        String name() {
            return Names.join(bare);
        }
    }

    /** Splits folded words; short names are written out: {@code kab bogor}, {@code jabar}. */
    Parts parts(List<String> words) {
        int at = 0;
        String head = "";
        while (at + 1 < words.size() && heads.containsKey(words.get(at))) {
            head = head.isEmpty() ? head(words.get(at)) : head;
            at++;
        }
        List<String> bare = words.subList(at, words.size());
        return new Parts(head, bare.size() == 1 ? written(bare.get(0)) : bare);
    }

    /** The word for what a place is, written out; empty where {@code word} is none. */
    String head(String word) {
        return heads.getOrDefault(word, "");
    }

    List<String> written(String word) {
        return shortNames.getOrDefault(word, List.of(word));
    }

    /** What tells a place from all others of its name: {@code Kota Bogor} is {@code bogor}, {@code Kabupaten Bogor} is not. */
    String distinct(String head, List<String> bare) {
        String name = Names.join(bare);
        boolean plain = head.isEmpty() || head.equals("kota") || (dropped.contains(head) && !twins.contains(name));
        return plain ? name : head + " " + name;
    }

    /** True for a word that the name of an office may leave out before a place: {@code KPU Kota Surabaya}. */
    boolean isDroppedHead(String word, String next) {
        String head = head(word);
        return dropped.contains(head) && !twins.contains(next);
    }

    /** True for words that are the name of a place we know, with or without what it is. */
    boolean isPlace(List<String> words) {
        return !words.isEmpty() && places.contains(parts(words).name());
    }
}

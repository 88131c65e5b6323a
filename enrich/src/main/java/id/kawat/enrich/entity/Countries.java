package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Country names in every language we have a vocabulary for, from the JDK's locale data, and the short and older forms that
 * news uses from our own files. Immutable.
 */
final class Countries {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> namesByCode = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();

    Countries(Vocabulary vocabulary) {
        for (Language language : vocabulary.languages()) {
            Locale reader = Locale.forLanguageTag(language.tag());
            for (String code : Locale.getISOCountries()) {
                String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
                codes.put(fold(name), code);
                ordinary.add(fold(name));
            }
            vocabulary
                    .of(language, "places")
                    .meanings("countries")
                    .forEach((name, code) -> codes.put(fold(name), code));
        }
        codes.forEach((name, code) ->
                namesByCode.computeIfAbsent(code, any -> new ArrayList<>()).add(name));
        namesByCode.values().forEach(Collections::sort);
    }

    /** ISO 3166 code of the country of that name. */
    Optional<String> code(String name) {
        String code = codes.get(fold(name));
        return Optional.ofNullable(code == null ? codes.get(Names.fold(name)) : code);
    }

    /** Every name of a country, folded. */
    List<String> names(String code) {
        return namesByCode.getOrDefault(code, List.of());
    }

    /** True for the name that the JDK gives a country: {@code Indonesia}, and not {@code Republik Indonesia}. */
    boolean isOrdinary(String name) {
        return ordinary.contains(fold(name));
    }

    List<String> names() {
        return List.copyOf(codes.keySet());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}

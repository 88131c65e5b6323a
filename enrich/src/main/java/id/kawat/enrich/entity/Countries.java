package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Country names in every language we have a vocabulary for, from the JDK's locale data, and the short and older forms that
 * news uses from our own files. Immutable.
 */
final class Countries {

    private final Map<String, String> codes = new HashMap<>();

    Countries(Vocabulary vocabulary) {
        for (Language language : vocabulary.languages()) {
            Locale reader = Locale.forLanguageTag(language.tag());
            for (String code : Locale.getISOCountries()) {
                String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
                codes.put(fold(name), code);
            }
            vocabulary
                    .of(language, "places")
                    .meanings("countries")
                    .forEach((name, code) -> codes.put(fold(name), code));
        }
    }

    /** ISO 3166 code of the country of that name. */
    Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(fold(name)));
    }

    List<String> names() {
        return List.copyOf(codes.keySet());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}

package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The models that come with the program, one a language. */
public final class Models {

    private static final String FOLDER = "/id/kawat/enrich/models/";

    private Models() {}

    /** The recogniser of all languages that have a vocabulary; Indonesian reads what is in none of them. */
    public static CrfRecogniser recogniser(Vocabulary vocabulary) {
        NameWords names = new NameWords(vocabulary);
        Map<Language, CrfTagging> taggings = new LinkedHashMap<>();
        for (Language language : vocabulary.languages()) {
            taggings.put(language, new CrfTagging(of(language), names));
        }
        return new CrfRecogniser(taggings, Language.INDONESIAN);
    }

    /** @throws IllegalStateException if there is none for the language */
    public static Model of(Language language) {
        String name = language.tag() + ".crf";
        try (InputStream in = Models.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER.substring(1) + name);
            }
            return ModelFile.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

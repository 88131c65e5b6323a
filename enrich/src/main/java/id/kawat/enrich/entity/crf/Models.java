package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The models that come with the program, one a language. */
public final class Models {

    private static final String FOLDER = "/id/kawat/enrich/models/";

    private Models() {}

    /**
     * The recogniser of all languages that have a vocabulary; Indonesian reads what is in none of them. The words are read
     * beside the models, by another thread: in a fresh virtual machine each takes a tenth of a second.
     */
    public static CrfRecogniser recogniser(Vocabulary vocabulary) {
        CompletableFuture<NameWords> names = CompletableFuture.supplyAsync(() -> new NameWords(vocabulary));
        Map<Language, Model> models = new LinkedHashMap<>();
        vocabulary.languages().forEach(language -> models.put(language, of(language)));
        Map<Language, CrfTagging> taggings = new LinkedHashMap<>();
        models.forEach((language, model) ->
                taggings.put(language, new CrfTagging(model.lexicon(), model.wire(), names.join())));
        return new CrfRecogniser(taggings, Language.INDONESIAN);
    }

    /** Changes when any of the models or of the words does; twelve hexadecimal digits. */
    public static String fingerprint(Vocabulary vocabulary) {
        StringBuilder all = new StringBuilder(vocabulary.fingerprint());
        for (Language language : vocabulary.languages()) {
            byte[] file = bytes(language.tag() + ".crf");
            all.append(HexFormat.of().formatHex(ModelFile.checksum(file)));
        }
        return HexFormat.of().toHexDigits(Hash.exact(all, 0, all.length()), 12);
    }

    /**
     * The model that comes with the program.
     *
     * @throws IllegalStateException if there is none for the language
     */
    public static Model of(Language language) {
        String name = language.tag() + ".crf";
        return ModelFile.read(name, bytes(name));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Models.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER.substring(1) + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.kawat.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word files of all languages, from the class path: a folder {@code vocabulary/<language>/} each, listed in
 * {@code vocabulary/files.txt}. A new language is a new folder and its lines in that list.
 */
public final class Vocabulary {

    private static final String FOLDER = "/id/kawat/enrich/vocabulary/";

    private final Map<String, WordFile> files = new LinkedHashMap<>();
    private final Set<Language> languages = new LinkedHashSet<>();
    private final String fingerprint;

    private Vocabulary(String folder) {
        MessageDigest digest = sha256();
        for (String name : WordFile.parse(content(folder + "files.txt")).section("")) {
            String content = content(folder + name);
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            files.put(name, WordFile.parse(content));
            if (name.indexOf('/') > 0) {
                languages.add(new Language(name.substring(0, name.indexOf('/'))));
            }
        }
        fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /**
     * Reads all files.
     *
     * @throws IllegalStateException if a listed file is missing from the class path
     */
    public static Vocabulary load() {
        return load(FOLDER);
    }

    /** Reads all files that {@code files.txt} of that folder of the class path lists; the folder ends with a slash. */
    public static Vocabulary load(String folder) {
        return new Vocabulary(folder);
    }

    /** The languages that have a folder, in the order of the list. */
    public List<Language> languages() {
        return List.copyOf(languages);
    }

    /** A file of one language: {@code cues}, {@code people} and so on; empty where the language has none. */
    public WordFile of(Language language, String name) {
        return files.getOrDefault(language.tag() + "/" + name + ".txt", WordFile.parse(""));
    }

    /** Changes when any word of any file does. */
    public String fingerprint() {
        return fingerprint;
    }

    static String content(String path) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

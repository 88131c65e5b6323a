package id.kawat.enrich.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vocabulary: words and phrases under section headings.
 *
 * <p>{@code #} begins a comment, {@code [name]} a section; entries are separated by commas or lines, {@code a = b} is an
 * entry with a meaning.
 */
public final class WordFile {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordFile() {}

    /**
     * A file of the class path.
     *
     * @param path absolute
     * @throws IllegalStateException if it is not there
     */
    public static WordFile read(String path) {
        return parse(Vocabulary.content(path));
    }

    static WordFile parse(String content) {
        WordFile file = new WordFile();
        List<String> section = new ArrayList<>();
        file.sections.put("", section);
        for (String raw : content.split("\n", -1)) {
            String line = raw.substring(0, raw.indexOf('#') < 0 ? raw.length() : raw.indexOf('#'))
                    .strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                section = file.sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
            } else {
                addEntries(line, section);
            }
        }
        return file;
    }

    private static void addEntries(String line, List<String> section) {
        for (String entry : line.split(",", -1)) {
            if (!entry.isBlank()) {
                section.add(entry.strip());
            }
        }
    }

    /** The entries of a section, empty where the file has none of that name. */
    public List<String> section(String name) {
        return List.copyOf(sections.getOrDefault(name, List.of()));
    }

    /** The entries {@code a = b} of a section, by what stands left. */
    public Map<String, String> meanings(String name) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String entry : section(name)) {
            int sign = entry.indexOf('=');
            if (sign > 0) {
                meanings.put(
                        entry.substring(0, sign).strip(),
                        entry.substring(sign + 1).strip());
            }
        }
        return meanings;
    }
}

package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings that decide what an extractor finds: chosen with {@code --extractor}, kept with the replay, and in force again later. */
final class ExtractorChoice {

    private static final List<Setting> KEYS =
            List.of(Setting.ENRICH_ALIASES, Setting.ENRICH_RECOGNISER, Setting.ENRICH_QUOTE_MIN_CONFIDENCE);

    /** A comma may also stand in a value. */
    private static final Pattern BETWEEN_PAIRS = Pattern.compile(",(?=[a-z.-]+=)");

    private ExtractorChoice() {}

    /**
     * {@code settings} with those of the extractor over them.
     *
     * @param chosen each a file of settings or {@code KEY=VALUE,KEY=VALUE}
     * @throws CommandFailure if one of them is neither, or sets something else
     */
    static Settings over(Settings settings, List<String> chosen) {
        Map<String, String> all = new TreeMap<>();
        chosen.forEach(one -> all.putAll(one.contains("=") ? pairs(one) : file(one)));
        all.keySet().forEach(ExtractorChoice::requireKnown);
        return settings.with(all, "--extractor");
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        BETWEEN_PAIRS.splitAsStream(text).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw wrong("\"" + pair + "\" is not KEY=VALUE");
            }
            pairs.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        });
        return pairs;
    }

    private static Map<String, String> file(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException missing) {
            throw wrong("there is no file " + name + ", and it is not KEY=VALUE");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw wrong("can't read " + name + ": " + unreadable.getMessage());
        }
        Map<String, String> pairs = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> pairs.put(key, properties.getProperty(key)));
        return pairs;
    }

    private static void requireKnown(String key) {
        if (KEYS.stream().noneMatch(setting -> setting.key().equals(key))) {
            throw wrong(key + " is no setting of the extractor; those are "
                    + KEYS.stream().map(Setting::key).collect(Collectors.joining(", ")));
        }
    }

    private static CommandFailure wrong(String what) {
        return CommandFailure.wrongUsage("--extractor: " + what);
    }

    /** What is in force, so that another process in another folder finds the same. */
    static Map<String, String> inForce(Settings settings) {
        Map<String, String> kept = new TreeMap<>();
        KEYS.forEach(setting -> kept.put(setting.key(), settings.text(setting)));
        if (settings.optional(Setting.ENRICH_ALIASES).isPresent()) {
            kept.put(
                    Setting.ENRICH_ALIASES.key(),
                    settings.path(Setting.ENRICH_ALIASES)
                            .toAbsolutePath()
                            .normalize()
                            .toString());
        }
        return kept;
    }

    /** The settings that a replay was begun with. */
    static Settings again(Settings settings, Map<String, String> kept) {
        return settings.with(kept, "the replay's record");
    }
}

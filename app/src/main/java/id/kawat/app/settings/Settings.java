package id.kawat.app.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings in force, and where each came from.
 *
 * <p>A key is either one of {@link Setting} or passes through to a library: {@code kafka.*} to every Kafka client,
 * {@code kafka.producer.*}, {@code kafka.consumer.*}, {@code kafka.admin.*} and {@code kafka.streams.*} to one kind;
 * {@code schema.registry.*}, {@code basic.auth.*}, {@code auto.register.schemas} and {@code use.latest.version} to the serde.
 * Any other key is refused.
 */
public final class Settings {

    private static final List<String> TO_SERDE =
            List.of("schema.registry.", "basic.auth.", "auto.register.schemas", "use.latest.version");
    private static final String TO_KAFKA = "kafka.";

    /** A value and the layer it came from, for messages. */
    record Entry(String value, String origin) {}

    private final SortedMap<String, Entry> entries = new TreeMap<>();

    Settings() {
        Arrays.stream(Setting.values())
                .forEach(setting -> entries.put(setting.key(), new Entry(setting.defaultValue(), "default")));
    }

    /**
     * Puts {@code value} over what an earlier layer said.
     *
     * @param origin for messages, for example {@code kawat.properties} or {@code --set}
     * @throws SettingsException if nothing knows the key
     */
    void put(String key, String value, String origin) {
        if (!isKnown(key)) {
            throw new SettingsException(key + " (from " + origin + "): no such setting" + suggestionFor(key));
        }
        entries.put(key, new Entry(value.strip(), origin));
    }

    /**
     * A copy with {@code more} over it.
     *
     * @param origin as in {@link #put}
     * @throws SettingsException if nothing knows one of the keys
     */
    public Settings with(Map<String, String> more, String origin) {
        Settings copy = new Settings();
        copy.entries.putAll(entries);
        more.forEach((key, value) -> copy.put(key, value, origin));
        return copy;
    }

    static boolean isKnown(String key) {
        return Setting.of(key).isPresent() || key.startsWith(TO_KAFKA) || isForSerde(key);
    }

    private static boolean isForSerde(String key) {
        return TO_SERDE.stream().anyMatch(key::startsWith);
    }

    private static String suggestionFor(String key) {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .filter(known -> Distance.between(known, key) <= Math.max(2, known.length() / 4))
                .min((a, b) -> Integer.compare(Distance.between(a, key), Distance.between(b, key)))
                .map(known -> "; did you mean " + known + "?")
                .orElse("; `kawat doctor` lists the settings");
    }

    public String text(Setting setting) {
        return entry(setting).value();
    }

    /** Empty where the value is blank. */
    public Optional<String> optional(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isBlank());
    }

    /** The values between commas, blanks removed. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * A path, as it stands or relative to the working directory.
     *
     * @throws SettingsException if it is none
     */
    public Path path(Setting setting) {
        try {
            return Path.of(text(setting));
        } catch (java.nio.file.InvalidPathException cause) {
            throw wrong(setting, "not a path");
        }
    }

    /**
     * A whole number.
     *
     * @throws SettingsException if the value is none, or outside {@code [least, most]}
     */
    public int number(Setting setting, int least, int most) {
        try {
            int value = Integer.parseInt(text(setting));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // told below, with the range
        }
        throw wrong(setting, "not a whole number from " + least + " to " + most);
    }

    /**
     * A number from 0 to 1.
     *
     * @throws SettingsException if the value is none
     */
    public double share(Setting setting) {
        try {
            double value = Double.parseDouble(text(setting));
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // told below, with the range
        }
        throw wrong(setting, "not a number from 0 to 1");
    }

    /** As {@link #number}, empty where the value is blank. */
    public OptionalInt optionalNumber(Setting setting, int least, int most) {
        return optional(setting).isPresent() ? OptionalInt.of(number(setting, least, most)) : OptionalInt.empty();
    }

    /** {@code key = "value" (from origin): what}, as an exception to throw. */
    public SettingsException wrong(Setting setting, String what) {
        Entry entry = entry(setting);
        return new SettingsException(
                setting.key() + " = \"" + entry.value() + "\" (from " + entry.origin() + "): " + what);
    }

    /** Where the value came from: {@code default}, a file, an environment variable or an option. */
    public String originOf(Setting setting) {
        return entry(setting).origin();
    }

    /** Settings handed to the serde, by Confluent's own keys. */
    public Map<String, String> forSerde() {
        Map<String, String> found = new HashMap<>();
        entries.forEach((key, entry) -> {
            if (isForSerde(key)) {
                found.put(key, entry.value());
            }
        });
        return found;
    }

    /** Settings whose key starts with {@code prefix}, without it. */
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new HashMap<>();
        entries.tailMap(prefix).forEach((key, entry) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), entry.value());
            }
        });
        return found;
    }

    /** Every key in force with its value and origin, by key; for {@code kawat doctor}. Secrets are masked. */
    public SortedMap<String, String> described() {
        SortedMap<String, String> described = new TreeMap<>();
        entries.forEach(
                (key, entry) -> described.put(key, Secrets.masked(key, entry.value()) + "  (" + entry.origin() + ")"));
        return described;
    }

    private Entry entry(Setting setting) {
        Entry entry = entries.get(setting.key());
        if (entry == null) {
            throw new IllegalStateException("no default for " + setting.key());
        }
        return entry;
    }
}

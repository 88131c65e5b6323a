package id.kawat.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Lays the settings over each other; the later wins: defaults, the addresses of a `kawat run` in the data folder, the
 * settings file, the environment, the command line.
 */
public final class SettingsLoader {

    /** Read from the working directory where no other file is named. */
    public static final Path DEFAULT_FILE = Path.of("kawat.properties");

    private static final String VARIABLE_PREFIX = "KAWAT_";

    private final Map<String, String> environment;
    private final Path workingDirectory;

    public SettingsLoader(Map<String, String> environment, Path workingDirectory) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
    }

    /**
     * Settings in force for one command.
     *
     * @param file the settings file the user named
     * @param options {@code key=value} of the command line, in its order
     * @throws SettingsException if the named file can't be read, a key is unknown or an option is not {@code key=value}
     */
    public Settings load(Optional<Path> file, Map<String, String> options) {
        Settings own = new Settings();
        putFile(own, file);
        putEnvironment(own);
        options.forEach((key, value) -> own.put(key, value, "command line"));

        Settings all = new Settings();
        RunningAddresses.in(workingDirectory.resolve(own.path(Setting.DATA_DIR)))
                .forEach((key, value) -> all.put(key, value, "the `kawat run` in this folder"));
        putFile(all, file);
        putEnvironment(all);
        options.forEach((key, value) -> all.put(key, value, "command line"));
        return all;
    }

    private void putFile(Settings settings, Optional<Path> named) {
        Path file = workingDirectory.resolve(named.orElse(DEFAULT_FILE));
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException absent) {
            if (named.isPresent()) {
                throw new SettingsException("--config: there is no file " + named.get());
            }
            return;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsException("--config: can't read " + file + ": " + unreadable.getMessage());
        }
        properties
                .stringPropertyNames()
                .forEach(key -> settings.put(
                        key, properties.getProperty(key), file.getFileName().toString()));
    }

    private void putEnvironment(Settings settings) {
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE_PREFIX) && !variable.equals("KAWAT_JAVA_OPTS")) {
                settings.put(keyOf(variable), value, variable);
            }
        });
    }

    private static String keyOf(String variable) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.variable().equals(variable))
                .map(Setting::key)
                .findFirst()
                .orElseGet(() -> variable.substring(VARIABLE_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.'));
    }
}

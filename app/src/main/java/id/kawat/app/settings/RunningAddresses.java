package id.kawat.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The addresses of a `kawat run`, kept in its data folder while it runs, so that `kawat feed` and `kawat subscribe` in the
 * next terminal find it without options.
 */
public final class RunningAddresses {

    private static final String FILE = "running.properties";

    private RunningAddresses() {}

    /** Writes the addresses; the caller removes them at its end. */
    public static void write(Path dataDir, Map<String, String> addresses) {
        Properties properties = new Properties();
        properties.putAll(addresses);
        try (Writer writer = Files.newBufferedWriter(dataDir.resolve(FILE), StandardCharsets.UTF_8)) {
            properties.store(writer, "addresses of the running pipeline");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Forgets the addresses; there is nothing to forget the second time. */
    public static void remove(Path dataDir) {
        try {
            Files.deleteIfExists(dataDir.resolve(FILE));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What is running in the folder; empty where nothing is. */
    static Map<String, String> in(Path dataDir) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(dataDir.resolve(FILE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException absent) {
            return Map.of();
        }
        Map<String, String> addresses = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> addresses.put(key, properties.getProperty(key)));
        return addresses;
    }
}

package id.kawat.app.cli;

import id.kawat.app.settings.Settings;
import id.kawat.app.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command which reads settings has. */
public final class CommonOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; kawat.properties in this folder where none is named.")
    private @Nullable Path config;

    @Option(
            names = {"-S", "--set"},
            paramLabel = "KEY=VALUE",
            description = "One setting, over file and environment; can be given again.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Kafka (kafka.bootstrap.servers).")
    private @Nullable String bootstrapServers;

    @Option(names = "--schema-registry", paramLabel = "URL", description = "Schema registry (schema.registry.url).")
    private @Nullable String schemaRegistry;

    @Option(names = "--prefix", paramLabel = "PREFIX", description = "Prefix of all topics (topics.prefix).")
    private @Nullable String prefix;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder of the one-process run (data.dir).")
    private @Nullable Path dataDir;

    @Option(names = "--verbose", description = "Show log lines and the trace behind an error.")
    private boolean verbose;

    public boolean verbose() {
        return verbose;
    }

    /** Settings in force for this command line. */
    public Settings settings() {
        Map<String, String> options = new LinkedHashMap<>(set);
        put(options, "kafka.bootstrap.servers", bootstrapServers);
        put(options, "schema.registry.url", schemaRegistry);
        put(options, "topics.prefix", prefix);
        put(options, "data.dir", dataDir);
        return new SettingsLoader(System.getenv(), Path.of("")).load(Optional.ofNullable(config), options);
    }

    private static void put(Map<String, String> options, String key, @Nullable Object value) {
        if (value != null) {
            options.put(key, value.toString());
        }
    }
}

package id.kawat.app.role;

import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.app.settings.SettingsException;
import id.kawat.app.settings.SinkOutputs;
import id.kawat.enrich.EnrichSettings;
import id.kawat.enrich.entity.AliasFile;
import id.kawat.enrich.entity.Aliases;
import id.kawat.enrich.extract.Explainer;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.ExtractorSettings;
import id.kawat.enrich.extract.Extractors;
import id.kawat.gateway.GatewaySettings;
import id.kawat.gateway.access.Access;
import id.kawat.ingest.IngestSettings;
import id.kawat.ingest.delivery.DeliverySettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourcesFile;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.sink.SinkSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What each role is told of the settings in force. */
public final class RoleSettings {

    private static final int MOST_THREADS = 64;

    private final Settings settings;
    private final Path state;

    /** The roles keep their stores below {@code state}, unless the settings name another folder. */
    public RoleSettings(Settings settings, Path state) {
        this.settings = settings;
        this.state = settings.optional(Setting.STREAMS_STATE_DIR).isPresent()
                ? settings.path(Setting.STREAMS_STATE_DIR)
                : state;
    }

    /** For a role of its own: the stores are in the data folder. */
    static RoleSettings of(Settings settings) {
        return new RoleSettings(settings, settings.path(Setting.DATA_DIR).resolve("state"));
    }

    /** Folders are watched and what is taken from them is moved away: those the settings name, and {@code more}. */
    IngestSettings ingestMoving(List<Path> more) {
        return ingest(spoolFolders(more).stream().map(SpoolSettings::move).toList());
    }

    /**
     * Beside the folders that the settings name, {@code kept} are watched and their files stay where they are.
     *
     * @param journals folder of the notes on what was taken from them
     */
    public IngestSettings ingestKeeping(List<Path> kept, Path journals) {
        List<SpoolSettings> spools = new ArrayList<>(
                spoolFolders(List.of()).stream().map(SpoolSettings::move).toList());
        kept.forEach(folder -> spools.add(SpoolSettings.keep(folder, journals.resolve(journalOf(folder)))));
        return ingest(spools);
    }

    /** One journal for each folder, whatever way it was named. */
    private static String journalOf(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)) + ".journal";
    }

    private IngestSettings ingest(List<SpoolSettings> spools) {
        try {
            return new IngestSettings(
                    new HttpSettings(
                            httpHost(),
                            settings.number(Setting.INGEST_HTTP_PORT, 0, 65_535),
                            settings.number(Setting.INGEST_HTTP_MAX_REQUEST_BYTES, 1, 1 << 30)),
                    spools,
                    ReadHints.of(
                            settings.text(Setting.INGEST_SOURCE),
                            settings.number(Setting.INGEST_ARTICLE_MAX_BYTES, 1, ReadHints.MAX_ARTICLE_BYTES)),
                    settings.optional(Setting.INGEST_SOURCES).isPresent()
                            ? SourcesFile.load(settings.path(Setting.INGEST_SOURCES))
                            : SourceContracts.NONE,
                    settings.path(Setting.DATA_DIR).resolve("cursors"),
                    DeliverySettings.DEFAULT);
        } catch (IllegalArgumentException refused) {
            throw new SettingsException(String.valueOf(refused.getMessage()));
        }
    }

    String httpHost() {
        return settings.text(Setting.INGEST_HTTP_HOST);
    }

    /** The folders that the settings name, then {@code more}. */
    List<Path> spoolFolders(List<Path> more) {
        List<Path> folders = new ArrayList<>();
        settings.list(Setting.INGEST_SPOOL_FOLDERS).forEach(folder -> folders.add(Path.of(folder)));
        folders.addAll(more);
        return folders;
    }

    public EnrichSettings enrich() {
        return new EnrichSettings(state, settings.number(Setting.ENRICH_THREADS, 1, MOST_THREADS));
    }

    /**
     * The extractor that the settings ask for, its models loaded.
     *
     * @throws SettingsException if the alias file or the recogniser can't be used
     */
    public static Extractor extractor(Settings settings) {
        return made(settings, Extractors::of);
    }

    /** As {@link #extractor}, to tell why quotes have their speakers. */
    public static Explainer explainer(Settings settings) {
        return made(settings, Extractors::explainer);
    }

    private static <T> T made(Settings settings, Function<ExtractorSettings, T> maker) {
        Aliases aliases = aliases(settings);
        double leastConfidence = settings.share(Setting.ENRICH_QUOTE_MIN_CONFIDENCE);
        try {
            return maker.apply(
                    new ExtractorSettings(aliases, settings.optional(Setting.ENRICH_RECOGNISER), leastConfidence));
        } catch (IllegalArgumentException refused) {
            throw settings.wrong(Setting.ENRICH_RECOGNISER, String.valueOf(refused.getMessage()));
        }
    }

    private static Aliases aliases(Settings settings) {
        try {
            return settings.optional(Setting.ENRICH_ALIASES).isPresent()
                    ? AliasFile.read(settings.path(Setting.ENRICH_ALIASES))
                    : Aliases.NONE;
        } catch (IllegalArgumentException refused) {
            throw settings.wrong(Setting.ENRICH_ALIASES, String.valueOf(refused.getMessage()));
        }
    }

    public SinkSettings sink() {
        return new SinkSettings(
                state, settings.number(Setting.SINK_THREADS, 1, MOST_THREADS), SinkOutputs.of(settings));
    }

    /**
     * What the gateway is told.
     *
     * @throws SettingsException if it can't be used, or would let others in without a token
     */
    public GatewaySettings gateway() {
        try {
            return new GatewaySettings(
                    settings.text(Setting.GATEWAY_HTTP_HOST),
                    settings.number(Setting.GATEWAY_HTTP_PORT, 0, 65_535),
                    settings.optional(Setting.GATEWAY_TOKENS).isPresent()
                            ? Access.of(settings.path(Setting.GATEWAY_TOKENS))
                            : Access.open(),
                    settings.number(Setting.GATEWAY_LIVE_RECORDS, 1, 1_000_000),
                    settings.number(Setting.GATEWAY_CLIENTS_MAX, 1, 100_000),
                    settings.number(Setting.GATEWAY_REQUESTS_PER_MINUTE, 1, 1_000_000),
                    GatewaySettings.DEFAULT.heartbeat(),
                    GatewaySettings.DEFAULT.stalled());
        } catch (IllegalArgumentException refused) {
            throw new SettingsException(String.valueOf(refused.getMessage()));
        }
    }
}

package id.kawat.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting of Kawat's own, with its default and meaning; what Kafka and the serde define passes through beside these. */
public enum Setting {
    DATA_DIR("data.dir", "kawat-data", "Folder of the one-process run: Kafka's log, stores, journals, logs."),
    TOPICS_PREFIX("topics.prefix", "kawat.", "Put before the name of every topic."),
    TOPICS_PARTITIONS("topics.partitions", "", "Partitions of topics we create; empty: as the catalogue says."),
    TOPICS_REPLICATION_FACTOR(
            "topics.replication.factor", "-1", "Copies of topics we create; -1: as the broker's default says."),
    KAFKA_BOOTSTRAP_SERVERS("kafka.bootstrap.servers", "127.0.0.1:9092", "Kafka, as host:port,host:port."),
    SCHEMA_REGISTRY_URL("schema.registry.url", "http://127.0.0.1:8081", "Schema registry; several with commas."),
    SERDE_CLASS("serde.class", "", "Class of the Avro serde; empty: Confluent's where it is present, else ours."),
    EMBEDDED_KAFKA_PORT("embedded.kafka.port", "9092", "Port of the broker that `kawat run` starts; 0: any free one."),
    EMBEDDED_REGISTRY_PORT(
            "embedded.registry.port", "8081", "Port of the registry that `kawat run` starts; 0: any free one."),
    INGEST_URL("ingest.url", "http://127.0.0.1:8082", "Where `kawat feed` finds ingest."),
    INGEST_SOURCE("ingest.source", "wire", "Source id of articles that name none themselves."),
    INGEST_SOURCES("ingest.sources", "", "File with the contracts of sources (docs/sources.md); empty: none."),
    INGEST_HTTP_HOST("ingest.http.host", "127.0.0.1", "Address ingest's HTTP listens on."),
    INGEST_HTTP_PORT("ingest.http.port", "8082", "Port of ingest's HTTP; 0: any free one."),
    INGEST_HTTP_MAX_REQUEST_BYTES(
            "ingest.http.max.request.bytes", "33554432", "Largest HTTP request, in bytes; more is answered 413."),
    INGEST_ARTICLE_MAX_BYTES(
            "ingest.article.max.bytes", "2097152", "Largest article, in bytes; more becomes a dead letter."),
    INGEST_SPOOL_FOLDERS("ingest.spool.folders", "", "Folders to watch, with commas; taken files move to done/."),
    ENRICH_THREADS("enrich.threads", "1", "Stream threads of enrich."),
    ENRICH_ALIASES("enrich.aliases", "", "File with other names of entities (docs/entities.md); empty: none."),
    ENRICH_RECOGNISER(
            "enrich.recogniser", "", "Recogniser of your own on the class path (docs/entities.md); empty: Kawat's."),
    ENRICH_QUOTE_MIN_CONFIDENCE(
            "enrich.quote.min-confidence",
            "0.5",
            "From 0 to 1: the speaker of a quote is left out where we are less sure."),
    SINK_THREADS("sink.threads", "1", "Stream threads of sink."),
    SINK_JSON_MIRROR(
            "sink.json.mirror", "", "Outputs to write as JSON too: articles, entities, quotes, changes, with commas."),
    SINK_WITHHOLD_QUOTES(
            "sink.withhold.quotes",
            "",
            "Sources whose quotes stay out of all outputs, or source:quotes, source:articles, source:json; with commas."),
    GATEWAY_URL("gateway.url", "http://127.0.0.1:8080", "Where `kawat subscribe --gateway` finds the gateway."),
    GATEWAY_TOKEN("gateway.token", "", "Token that `kawat subscribe --gateway` shows; better as KAWAT_GATEWAY_TOKEN."),
    GATEWAY_HTTP_HOST("gateway.http.host", "127.0.0.1", "Address the gateway listens on; others need gateway.tokens."),
    GATEWAY_HTTP_PORT("gateway.http.port", "8080", "Port of the gateway's HTTP; 0: any free one."),
    GATEWAY_TOKENS("gateway.tokens", "", "File of tokens that may read; empty: everyone, on loopback only."),
    GATEWAY_LIVE_RECORDS(
            "gateway.live.records", "8192", "Newest records of each topic held; who falls further behind is cut off."),
    GATEWAY_CLIENTS_MAX("gateway.clients.max", "1000", "Clients that may follow at once."),
    GATEWAY_REQUESTS_PER_MINUTE("gateway.requests.per.minute", "1200", "Requests of one token a minute."),
    STREAMS_STATE_DIR("streams.state.dir", "", "Folder of the state stores; empty: state/ in data.dir.");

    private final String key;
    private final String defaultValue;
    private final String meaning;

    Setting(String key, String defaultValue, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }

    /** Name of the environment variable: {@code ingest.http.port} is {@code KAWAT_INGEST_HTTP_PORT}. */
    public String variable() {
        return "KAWAT_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}

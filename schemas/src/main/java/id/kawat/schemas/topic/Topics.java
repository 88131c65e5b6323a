package id.kawat.schemas.topic;

import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.Quote;
import id.kawat.news.ReplayRecord;
import id.kawat.news.WireArticle;
import id.kawat.schemas.topic.Topic.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The topic catalogue: the only place where a topic's name stands. */
public final class Topics {

    /** Articles and their derived records are spread over this many partitions. */
    private static final int PARTITIONS = 6;

    public static final Topic<WireArticle> RAW_ARTICLES = new Topic<>(
            "articles.raw",
            "article id",
            WireArticle.class,
            PARTITIONS,
            Cleanup.BY_TIME,
            Optional.of(Duration.ofDays(365)),
            "ingest",
            "The record of what arrived, in order for each article. Replay starts here.");

    public static final Topic<EnrichedArticle> ENRICHED_ARTICLES = new Topic<>(
            "articles.enriched",
            "article id",
            EnrichedArticle.class,
            PARTITIONS,
            Cleanup.BY_TIME,
            Optional.of(Duration.ofDays(30)),
            "enrich",
            "Each accepted version with its entities and quotes. Internal: it holds embargoed text.");

    public static final Topic<EnrichedArticle> ARTICLES = new Topic<>(
            "news.articles",
            "article id",
            EnrichedArticle.class,
            PARTITIONS,
            Cleanup.COMPACTED,
            Optional.empty(),
            "sink",
            "The current visible version of every article.");

    public static final Topic<EntityInArticle> ENTITIES = new Topic<>(
            "news.entities",
            "entity id | article id",
            EntityInArticle.class,
            PARTITIONS,
            Cleanup.COMPACTED,
            Optional.empty(),
            "sink",
            "One record for each entity of each visible article, partitioned by entity id.");

    public static final Topic<Quote> QUOTES = new Topic<>(
            "news.quotes",
            "speaker | quote id",
            Quote.class,
            PARTITIONS,
            Cleanup.COMPACTED,
            Optional.empty(),
            "sink",
            "One record for each quote of each visible article, partitioned by speaker.");

    public static final Topic<ArticleChange> CHANGES = new Topic<>(
            "news.changes",
            "article id",
            ArticleChange.class,
            PARTITIONS,
            Cleanup.BY_TIME,
            Optional.of(Duration.ofDays(365)),
            "sink",
            "What happened to each article, in order: ids and positions, never its text.");

    public static final Topic<byte[]> PROMOTIONS = new Topic<>(
            "promotions",
            "result or revision",
            byte[].class,
            1,
            Cleanup.COMPACTED,
            Optional.empty(),
            "enrich, promote",
            "Which results were promoted, and before which of them live enrich got its revisions. Internal.");

    public static final Topic<byte[]> DEAD_LETTERS = new Topic<>(
            "dead-letters",
            "origin",
            byte[].class,
            1,
            Cleanup.BY_TIME,
            Optional.of(Duration.ofDays(365)),
            "ingest, enrich, sink, replay",
            "What could not be processed: bytes as they came, with the reason in headers.");

    public static final Topic<byte[]> RETRIED_LETTERS = new Topic<>(
            "dead-letters.retried",
            "id of the dead letter",
            byte[].class,
            1,
            Cleanup.COMPACTED,
            Optional.empty(),
            "dead-letters retry",
            "Which dead letters were sent again, as JSON: each at most once.");

    public static final Topic<ReplayRecord> REPLAYS = new Topic<>(
            "replays",
            "label",
            ReplayRecord.class,
            1,
            Cleanup.COMPACTED,
            Optional.empty(),
            "replay",
            "How each replay stands: what it does again, with which extractor, how far it has come. Internal.");

    private static final List<Topic<?>> ALL = List.of(
            RAW_ARTICLES,
            ENRICHED_ARTICLES,
            ARTICLES,
            ENTITIES,
            QUOTES,
            CHANGES,
            PROMOTIONS,
            REPLAYS,
            DEAD_LETTERS,
            RETRIED_LETTERS);

    private static final List<Topic<?>> RESULTS = List.of(ARTICLES, ENTITIES, QUOTES, CHANGES);

    private Topics() {}

    /** Every topic, in the order of the picture. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /** Those that are for consumers, in the order of the picture. */
    public static List<Topic<?>> results() {
        return RESULTS;
    }

    /** What a replay under {@code label} found: the last version of each article that counts, beside the live ones. */
    public static Topic<EnrichedArticle> enrichedAs(ResultName label) {
        return new Topic<>(
                ENRICHED_ARTICLES.name() + "." + label,
                ENRICHED_ARTICLES.key(),
                EnrichedArticle.class,
                PARTITIONS,
                Cleanup.COMPACTED,
                Optional.empty(),
                "replay",
                "What a replay found. Internal: it holds embargoed text.");
    }

    /** The same records as JSON, for who reads no Avro; written where a setting asks for it. */
    public static Topic<byte[]> jsonOf(Topic<?> topic) {
        return new Topic<>(
                topic.name() + ".json",
                topic.key(),
                byte[].class,
                topic.partitions(),
                topic.cleanup(),
                topic.retention(),
                topic.owner(),
                "As JSON: " + topic.purpose());
    }
}

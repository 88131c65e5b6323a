package id.kawat.app.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.settings.Connection;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.version.Hold;
import id.kawat.streams.version.Showing;
import id.kawat.streams.version.TextlessArticle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

/**
 * Knows on the topics that are kept by time which records hold words of one article, and what is left of them without: nothing, or
 * of a cancel the cancel, so that a replay still ends in it.
 */
final class KilledText implements AutoCloseable {

    /** Topics that are kept by time and hold text, in the order of the picture. */
    static final List<Topic<?>> TOPICS = List.of(Topics.RAW_ARTICLES, Topics.ENRICHED_ARTICLES, Topics.DEAD_LETTERS);

    private final String articleId;
    private final Connection connection;
    private final Serde<WireArticle> raw;
    private final Serde<EnrichedArticle> enriched;

    KilledText(String articleId, Connection connection) {
        this.articleId = articleId;
        this.connection = connection;
        ValueSerdes serdes = new ValueSerdes(connection.serde());
        this.raw = serdes.of(Topics.RAW_ARTICLES);
        this.enriched = serdes.of(Topics.ENRICHED_ARTICLES);
    }

    /** Whether the record holds words of the article. */
    boolean isIn(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        return isOfTheArticle(topic, record)
                && !left(topic, record)
                        .filter(value -> Arrays.equals(value, record.value()))
                        .isPresent();
    }

    /** What has to stay of a record: its value, a value without text, or nothing. */
    Optional<byte[]> left(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        if (!isOfTheArticle(topic, record)) {
            return Optional.of(record.value());
        }
        try {
            if (topic.equals(Topics.RAW_ARTICLES)) {
                return cancel(article(record)).map(article -> raw.serializer().serialize(name(topic), article));
            }
            return topic.equals(Topics.ENRICHED_ARTICLES) ? enrichedLeft(version(record)) : Optional.empty();
        } catch (SerializationException unreadable) {
            return Optional.empty(); // under the article's key, and nobody can tell what is in it
        }
    }

    private Optional<byte[]> enrichedLeft(EnrichedArticle version) {
        return cancel(version.getArticle())
                .map(article -> EnrichedArticle.newBuilder()
                        .setArticle(article)
                        .setExtractor(version.getExtractor())
                        .build())
                .map(left -> enriched.serializer().serialize(name(Topics.ENRICHED_ARTICLES), left));
    }

    private static Optional<WireArticle> cancel(WireArticle article) {
        return Showing.of(article).hold() == Hold.CANCELED
                ? Optional.of(TextlessArticle.of(article))
                : Optional.empty();
    }

    private boolean isOfTheArticle(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return false;
        }
        return topic.equals(Topics.DEAD_LETTERS)
                ? isDeadLetterOfTheArticle(record)
                : Arrays.equals(record.key(), articleId.getBytes(UTF_8));
    }

    /** Of an article that enrich or sink failed on; what ingest could not read belongs to no article that we know. */
    private boolean isDeadLetterOfTheArticle(ConsumerRecord<byte[], byte[]> record) {
        try {
            String origin = new String(record.key(), UTF_8);
            if (origin.startsWith(name(Topics.RAW_ARTICLES) + "-")) {
                return article(record).getArticleId().equals(articleId);
            }
            return origin.startsWith(name(Topics.ENRICHED_ARTICLES) + "-")
                    && version(record).getArticle().getArticleId().equals(articleId);
        } catch (SerializationException unreadable) {
            return false;
        }
    }

    private WireArticle article(ConsumerRecord<byte[], byte[]> record) {
        return raw.deserializer().deserialize(name(Topics.RAW_ARTICLES), record.value());
    }

    private EnrichedArticle version(ConsumerRecord<byte[], byte[]> record) {
        return enriched.deserializer().deserialize(name(Topics.ENRICHED_ARTICLES), record.value());
    }

    private String name(Topic<?> topic) {
        return connection.prefix().nameOf(topic);
    }

    @Override
    public void close() {
        raw.close();
        enriched.close();
    }
}

package id.kawat.app.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.cluster.PartitionLog;
import id.kawat.news.EnrichedArticle;
import id.kawat.sink.fanout.WithheldQuotes;
import id.kawat.sink.fanout.WithheldQuotes.Output;
import id.kawat.streams.failure.NetworkTrouble;
import id.kawat.streams.generation.Generation;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Follows what is live of the articles that an index wants, in one partition: first what is shown, because what enrich found is
 * kept for a month only, then what enrich found and goes on finding. What the sink passes over is passed over here.
 */
final class LivePartition {

    private final PartitionLog log;
    private final ArticleIndex index;
    private final Deserializer<EnrichedArticle> articles;
    private final WithheldQuotes withheld;

    /** The log stays the caller's to close, and reads nothing else meanwhile; so does the index. */
    LivePartition(
            PartitionLog log, ArticleIndex index, Deserializer<EnrichedArticle> articles, WithheldQuotes withheld) {
        this.log = log;
        this.index = index;
        this.articles = articles;
        this.withheld = withheld;
    }

    /** Reads both from their beginnings; {@link #catchUp} goes on from there. */
    void load(TopicPartition shown, TopicPartition live) {
        log.read(shown, log.end(shown), ofWanted(this::show, index::retract));
        log.begin(live, 0);
        catchUp(live);
    }

    /** Reads what has come since. */
    void catchUp(TopicPartition live) {
        log.readOn(live, log.end(live), ofWanted(this::find, id -> {}));
    }

    private void show(ConsumerRecord<byte[], byte[]> record, EnrichedArticle version) {
        LiveArticle article = LiveArticle.UNKNOWN.with(version, Generation.of(record.headers()), record.value());
        boolean isWhole =
                !withheld.isOutOf(Output.ARTICLES, version.getArticle().getSource());
        index.live(record.key(), isWhole ? article : article.withoutRecord());
    }

    private void find(ConsumerRecord<byte[], byte[]> record, EnrichedArticle version) {
        LiveArticle known = index.live(record.key());
        index.live(record.key(), known.with(version, Generation.of(record.headers()), record.value()));
    }

    private Consumer<ConsumerRecord<byte[], byte[]>> ofWanted(
            BiConsumer<ConsumerRecord<byte[], byte[]>, EnrichedArticle> records, Consumer<byte[]> tombstones) {
        return record -> {
            if (record.key() == null || index.wanted(record.key()).isEmpty()) {
                return;
            }
            if (record.value() == null) {
                tombstones.accept(record.key());
            } else {
                read(record).ifPresent(version -> records.accept(record, version));
            }
        };
    }

    private Optional<EnrichedArticle> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            EnrichedArticle version = articles.deserialize(record.topic(), record.headers(), record.value());
            boolean isOfItsKey = version.getArticle().getArticleId().equals(new String(record.key(), UTF_8));
            return isOfItsKey ? Optional.of(version) : Optional.empty();
        } catch (SerializationException unreadable) {
            if (NetworkTrouble.isBehind(unreadable)) {
                throw unreadable;
            }
            return Optional.empty(); // a dead letter of the sink
        }
    }
}

package id.kawat.app.promote;

import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.promote.PromotionWriter.Switched;
import id.kawat.app.settings.Connection;
import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.WithheldQuotes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;

/**
 * Takes a result over, partition by partition, up to where it ends when its partition's turn comes. Each article is decided about
 * on what is live of it at that moment, and switched in one transaction. Done again after an interruption it goes on.
 */
final class PromotionRun implements AutoCloseable {

    private final ResultTopics topics;
    private final Connection connection;
    private final WithheldQuotes withheld;
    private final Path folder;
    private final Clock clock;
    private final Serde<EnrichedArticle> articles;
    private final PromotionTally tally = new PromotionTally();

    /**
     * One that has not begun.
     *
     * @param folder for what has to be known of a partition's articles, empty
     */
    PromotionRun(ResultTopics topics, Connection connection, WithheldQuotes withheld, Path folder, Clock clock) {
        this.topics = topics;
        this.connection = connection;
        this.withheld = withheld;
        this.folder = folder;
        this.clock = clock;
        this.articles = new ValueSerdes(connection.serde()).of(Topics.ENRICHED_ARTICLES);
    }

    /** Where groups of articles go: to Kafka, or in a dry run nowhere. */
    interface Target {

        /** All of them become live together, and {@code next} is where to go on. */
        void promote(List<Switched> articles, TopicPartition found, long next);
    }

    /**
     * How many records of the result are before it.
     *
     * @param from where it goes on
     */
    long size(Positions from) {
        long size = 0;
        try (PartitionLog log = new PartitionLog(connection)) {
            for (int partition = 0; partition < topics.partitions(); partition++) {
                TopicPartition found = topics.found(partition);
                size += Math.max(0, log.end(found) - from.next(found));
            }
        }
        return size;
    }

    /**
     * Does it.
     *
     * @param progress told by how many records it has come further
     */
    PromotionTally run(Positions from, Target target, Pace pace, LongConsumer progress) {
        try (PartitionLog result = new PartitionLog(connection);
                PartitionLog live = new PartitionLog(connection)) {
            for (int partition = 0; partition < topics.partitions(); partition++) {
                TopicPartition found = topics.found(partition);
                long begin = from.next(found);
                long end = result.end(found);
                if (begin < end) {
                    try (ArticleIndex index = new ArticleIndex(folder.resolve("partition-" + partition))) {
                        new Partition(partition, index, live, target, pace, progress).run(result, begin, end);
                    }
                }
            }
        }
        return tally;
    }

    /** One partition's turn. */
    private final class Partition {

        private final int number;
        private final TopicPartition found;
        private final ArticleIndex index;
        private final LivePartition live;
        private final Target target;
        private final Pace pace;
        private final LongConsumer progress;
        private final List<ConsumerRecord<byte[], byte[]>> group = new ArrayList<>();
        private long bytes;
        private long next;

        Partition(int number, ArticleIndex index, PartitionLog live, Target target, Pace pace, LongConsumer progress) {
            this.number = number;
            this.found = topics.found(number);
            this.index = index;
            this.live = new LivePartition(live, index, articles.deserializer(), withheld);
            this.target = target;
            this.pace = pace;
            this.progress = progress;
        }

        void run(PartitionLog result, long begin, long end) {
            next = begin;
            result.begin(found, begin);
            result.readOn(found, end, before(end, this::want));
            live.load(topics.shown(number), topics.live(number));
            result.begin(found, begin);
            result.readOn(found, end, before(end, this::take));
            decide(end);
        }

        private Consumer<ConsumerRecord<byte[], byte[]>> before(
                long end, Consumer<ConsumerRecord<byte[], byte[]>> records) {
            return record -> {
                if (record.offset() < end) {
                    records.accept(record);
                }
            };
        }

        private void want(ConsumerRecord<byte[], byte[]> record) {
            if (record.value() == null) {
                index.forget(record.key());
            } else {
                index.want(record.key(), record.offset());
            }
        }

        /** Of several records of an article the last one counts. */
        private void take(ConsumerRecord<byte[], byte[]> record) {
            if (index.wanted(record.key()).orElse(-1) == record.offset()) {
                group.add(record);
                bytes += record.value().length;
            }
            if (group.size() >= pace.group() || bytes >= Pace.GROUP_BYTES) {
                decide(record.offset() + 1);
            }
        }

        private void decide(long upTo) {
            live.catchUp(topics.live(number));
            List<Switched> switched = new ArrayList<>();
            group.forEach(record -> decide(record).ifPresent(switched::add));
            target.promote(switched, found, upTo);
            progress.accept(upTo - next);
            pace.after(group.size());
            group.clear();
            bytes = 0;
            next = upTo;
        }

        private Optional<Switched> decide(ConsumerRecord<byte[], byte[]> record) {
            EnrichedArticle result = read(record.topic(), record.value());
            LiveArticle known = index.live(record.key());
            Switch decided = Switch.decide(result, known, bytes -> read(topics.live(), bytes), clock.instant());
            tally.add(decided, result.getExtractor());
            return decided.promoted()
                    .map(promoted -> new Switched(
                            promoted.getArticle().getArticleId(),
                            Bytes.wrap(known.record().orElseThrow()),
                            Bytes.wrap(articles.serializer().serialize(topics.live(), promoted))));
        }

        private EnrichedArticle read(String topic, byte[] value) {
            return articles.deserializer().deserialize(topic, value);
        }
    }

    @Override
    public void close() {
        articles.close();
    }
}

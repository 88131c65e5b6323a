package id.kawat.enrich.replay;

import id.kawat.news.ReplayBound;
import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How a replay stands, kept up while it runs; what is written of it is one {@link ReplayRecord}. Read by other threads. */
final class Ledger {

    private final String topic;
    private final Clock clock;
    private volatile ReplayRecord record;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean makesRoom;
    private final AtomicLong articles;
    private final AtomicLong deadLetters;

    /** @param topic full name of articles.raw */
    Ledger(ReplayRecord record, String topic, Clock clock) {
        this.record = record;
        this.topic = topic;
        this.clock = clock;
        this.articles = new AtomicLong(record.getArticles());
        this.deadLetters = new AtomicLong(record.getDeadLetters());
        record.getBounds().forEach(bound -> positions.put(partition(bound), bound.getPosition()));
    }

    private TopicPartition partition(ReplayBound bound) {
        return new TopicPartition(topic, bound.getPartition());
    }

    Map<TopicPartition, Long> ends() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        record.getBounds().forEach(bound -> ends.put(partition(bound), bound.getEnd()));
        return ends;
    }

    Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        positions.forEach((partition, position) -> offsets.put(partition, new OffsetAndMetadata(position)));
        return offsets;
    }

    void article() {
        articles.incrementAndGet();
    }

    void deadLetter() {
        deadLetters.incrementAndGet();
    }

    void makesRoom(boolean forLive) {
        makesRoom = forLive;
    }

    void reached(TopicPartition partition, long position) {
        positions.put(partition, position);
    }

    void selected(long count) {
        record = ReplayRecord.newBuilder(record).setSelected(count).build();
    }

    /** As it stands now, to be written. */
    ReplayRecord as(ReplayState state) {
        ReplayRecord.Builder next = ReplayRecord.newBuilder(record)
                .setState(state)
                .setFailure(null)
                .setArticles(articles.get())
                .setDeadLetters(deadLetters.get())
                .setUpdatedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setBounds(record.getBounds().stream()
                        .map(bound -> new ReplayBound(
                                bound.getPartition(), bound.getEnd(), positions.getOrDefault(partition(bound), 0L)))
                        .toList());
        if (state == ReplayState.ENDED) {
            next.setEndedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        record = next.build();
        return record;
    }

    /** As {@link ReplayState#FAILED}: what was not committed is not counted. */
    ReplayRecord failed(ReplayRecord committed, String why) {
        return ReplayRecord.newBuilder(committed)
                .setState(ReplayState.FAILED)
                .setFailure(why)
                .setUpdatedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    /** What was written last, or was to be. */
    ReplayRecord written() {
        return record;
    }

    ReplayProgress progress() {
        return new ReplayProgress(record.getSelected(), articles.get(), deadLetters.get(), makesRoom);
    }
}

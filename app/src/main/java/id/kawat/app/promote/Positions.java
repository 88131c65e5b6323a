package id.kawat.app.promote;

import static id.kawat.app.promote.ResultTopics.await;

import id.kawat.streams.generation.PromotionBook.Promotion;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a promotion has come in each partition. */
final class Positions {

    /** Of a promotion that begins. */
    static final Positions BEGINNING = new Positions(Map.of());

    private final Map<TopicPartition, Long> next;

    private Positions(Map<TopicPartition, Long> next) {
        this.next = Map.copyOf(next);
    }

    /** As committed with what was promoted; positions of an earlier promotion of the same result don't count. */
    static Positions of(Promotion promotion, String group, Admin admin) {
        Map<TopicPartition, Long> next = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                        .partitionsToOffsetAndMetadata());
        committed.forEach((partition, position) -> {
            if (position != null && position.metadata().equals(metadata(promotion))) {
                next.put(partition, position.offset());
            }
        });
        return new Positions(next);
    }

    static String metadata(Promotion promotion) {
        return promotion.number() + " " + promotion.topicId();
    }

    boolean isBeginning() {
        return next.isEmpty();
    }

    long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}

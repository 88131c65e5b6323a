package id.kawat.enrich.replay;

import id.kawat.schemas.client.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Says whether live processing has fallen behind, so that work that can wait makes room. A role that does not run is behind nobody.
 * For one thread.
 */
public final class LiveLead implements AutoCloseable {

    /** At the rates that live has to bear, what it takes in within a tenth of a second. */
    private static final long MOST_WAITING = 200;

    private final Admin admin;
    private final List<String> groups;

    /** @param groups consumer groups of the live roles; none for no regard */
    public LiveLead(KafkaSettings kafka, List<String> groups) {
        this.admin = Admin.create(kafka.forAdmin(Map.of()));
        this.groups = List.copyOf(groups);
    }

    /** Whether one of the groups that are at work has more than a handful of records before it. */
    public boolean isBehind() {
        try {
            for (String group : groups) {
                if (isAtWork(group) && waiting(group) > MOST_WAITING) {
                    return true;
                }
            }
            return false;
        } catch (ExecutionException unknown) {
            return false; // who can't ask goes on: a broker that is away stops it soon enough
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private boolean isAtWork(String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .anyMatch(described -> !described.members().isEmpty());
    }

    private long waiting(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        committed.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        long waiting = 0;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata reached = committed.get(end.getKey());
            waiting += reached == null ? 0 : Math.max(0, end.getValue().offset() - reached.offset());
        }
        return waiting;
    }

    @Override
    public void close() {
        admin.close();
    }
}

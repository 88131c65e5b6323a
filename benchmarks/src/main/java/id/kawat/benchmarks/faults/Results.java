package id.kawat.benchmarks.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has written: for each topic and key the records in their order, each as a fingerprint of what it says. Not
 * thread-safe.
 */
final class Results {

    /** In place of a value that is absent. */
    static final long TOMBSTONE = 0;

    private final Map<String, Map<String, List<Long>>> topics = new TreeMap<>();

    /** One more record, behind those of its key. */
    void add(String topic, String key, long content) {
        topics.computeIfAbsent(topic, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(key, unseen -> new ArrayList<>())
                .add(content);
    }

    List<Long> of(String topic, String key) {
        return topics.getOrDefault(topic, Map.of()).getOrDefault(key, List.of());
    }

    List<String> keys(String topic) {
        return List.copyOf(topics.getOrDefault(topic, Map.of()).keySet());
    }

    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    long count() {
        return topics.values().stream()
                .flatMap(keys -> keys.values().stream())
                .mapToLong(List::size)
                .sum();
    }

    long count(String topic) {
        return topics.getOrDefault(topic, Collections.emptyMap()).values().stream()
                .mapToLong(List::size)
                .sum();
    }
}

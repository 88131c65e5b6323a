package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.gateway.client.EventStream;
import id.kawat.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One who is killed again and again. */
final class RestlessSubscriberIT extends OnCluster {

    /** {@code -Dgateway.records=20000} makes the feed as long as one likes. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingForWhoIsKilledTwoHundredTimes() throws Exception {
        int count = Integer.getInteger("gateway.records", 4_000);
        try (Gateway gateway = start()) {
            CompletableFuture<Void> feed =
                    CompletableFuture.runAsync(() -> range(0, count).forEach(i -> {
                        if (i % 10 == 9) {
                            results.retractQuote("Speaker " + (i - 1) % 7, "q" + (i - 1));
                        } else {
                            results.quote("Speaker " + i % 7, "q" + i);
                        }
                    }));

            List<EventStream.Event> events = new RestlessSubscriber(
                            new Client(gateway), "/v1/quotes?since=beginning", 20261122)
                    .read(count, 200);

            feed.join();
            Map<Integer, List<Long>> told = places(events);
            placesOnTopic()
                    .forEach((partition, places) -> assertThat(breaks(told.getOrDefault(partition, List.of()), places))
                            .as("partition " + partition + ": what was told against what is there")
                            .isEmpty());
        }
    }

    /** For each partition the positions in the order they came. */
    private static Map<Integer, List<Long>> places(List<EventStream.Event> events) throws Exception {
        Map<Integer, List<Long>> places = new TreeMap<>();
        for (EventStream.Event event : events) {
            JsonNode data = Client.JSON.readTree(event.data());
            places.computeIfAbsent(data.path("partition").asInt(), any -> new ArrayList<>())
                    .add(data.path("offset").asLong());
        }
        return places;
    }

    /** Where {@code told} leaves {@code there}: positions that were left out, told again or not there. */
    private static List<String> breaks(List<Long> told, List<Long> there) {
        List<String> breaks = new ArrayList<>();
        for (int i = 0, next = 0; i < told.size() || next < there.size(); i++, next++) {
            if (i == told.size()) {
                breaks.add("nothing from " + there.get(next) + " on");
                break;
            }
            int place = there.indexOf(told.get(i));
            if (place != next) {
                breaks.add("event " + i + " is at " + told.get(i) + ", not "
                        + (next < there.size() ? there.get(next) : "there"));
                next = place;
            }
        }
        return breaks;
    }

    private Map<Integer, List<Long>> placesOnTopic() {
        Map<Integer, List<Long>> places = new TreeMap<>();
        topics.committed(Topics.QUOTES)
                .forEach(record -> places.computeIfAbsent(record.partition(), any -> new ArrayList<>())
                        .add(record.offset()));
        return places;
    }
}

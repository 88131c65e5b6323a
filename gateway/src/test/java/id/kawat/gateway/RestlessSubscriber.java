package id.kawat.gateway;

import id.kawat.gateway.client.EventStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A subscriber that is killed at random and goes on, each time from the cursor of the last event it kept. */
final class RestlessSubscriber {

    private final Client client;
    private final String path;
    private final Random random;
    private final List<EventStream.Event> kept = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();

    RestlessSubscriber(Client client, String path, long seed) {
        this.client = client;
        this.path = path;
        this.random = new Random(seed);
    }

    /** Keeps {@code count} events over at least {@code deaths} connections; each death loses what was sent and not yet kept. */
    List<EventStream.Event> read(int count, int deaths) throws IOException, InterruptedException {
        for (int life = 0; kept.size() < count; life++) {
            int left = count - kept.size();
            int atMost = life < deaths ? random.nextInt(1 + 2 * left / (deaths - life)) : left;
            try (EventStream stream = client.follow(path, cursor)) {
                for (int i = 0; i < Math.min(atMost, left); i++) {
                    Optional<EventStream.Event> event = stream.next();
                    if (event.isEmpty() || !event.get().isResult()) {
                        break;
                    }
                    kept.add(event.get());
                    cursor = Optional.of(event.get().id());
                }
            }
        }
        return kept;
    }
}

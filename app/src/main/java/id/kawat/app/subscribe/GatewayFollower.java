package id.kawat.app.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.client.EventStream;
import id.kawat.gateway.client.EventStream.Event;
import id.kawat.gateway.client.GatewayRefusedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a gateway and comes back when the connection ends, from where it was. Not thread-safe; {@link #stop} may be called
 * from another thread.
 */
final class GatewayFollower {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final Optional<String> token;
    private final Consumer<String> notes;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Optional<String> cursor;
    private boolean wasThere;
    private volatile @Nullable EventStream current;

    /**
     * Follows {@code address} after {@code cursor}.
     *
     * @param notes gets a line each time the connection is lost
     */
    GatewayFollower(URI address, Optional<String> token, Optional<String> cursor, Consumer<String> notes) {
        this.address = address;
        this.token = token;
        this.cursor = cursor;
        this.notes = notes;
    }

    /**
     * Prints what comes until {@link #stop}, until {@code atMost} are printed or until the gateway says that this is all.
     *
     * @param keep gets the cursor after each result that was printed
     * @throws GatewayRefusedException if the gateway will not give this
     * @throws ConnectException if there is none at the address, the first time
     */
    void follow(ResultPrinter printer, OptionalLong atMost, Consumer<String> keep)
            throws IOException, InterruptedException {
        long left = atMost.orElse(Long.MAX_VALUE);
        while (left > 0 && stopped.getCount() > 0) {
            try (EventStream stream = EventStream.open(http, address, token, cursor)) {
                current = stream;
                wasThere = true;
                Optional<Event> event = stream.next();
                while (event.isPresent() && left > 0 && stopped.getCount() > 0) {
                    if (isAll(event.get())) {
                        return;
                    }
                    left -= take(event.get(), printer, keep);
                    event = left > 0 ? stream.next() : Optional.empty();
                }
                cursor = left > 0 ? stream.lastEventId() : cursor;
            } catch (ConnectException absent) {
                mayTryAgain(absent, wasThere);
            } catch (GatewayRefusedException refused) {
                mayTryAgain(refused, refused.mayPass());
            } catch (IOException lost) {
                mayTryAgain(lost, true);
            }
            if (left > 0) {
                stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean isAll(Event event) {
        return event.name().equals("end");
    }

    /** 1 if it was a result, 0 if the gateway only says why it ends. */
    private long take(Event event, ResultPrinter printer, Consumer<String> keep) throws JsonProcessingException {
        if (!event.isResult()) {
            notes.accept(event.name() + ": "
                    + JSON.readTree(event.data()).path("detail").asText() + "; coming back");
            return 0;
        }
        ObjectNode result = (ObjectNode) JSON.readTree(event.data());
        printer.print(result.put("cursor", event.id()));
        cursor = Optional.of(event.id());
        keep.accept(event.id());
        return 1;
    }

    private <E extends Exception> void mayTryAgain(E trouble, boolean may) throws E {
        if (stopped.getCount() == 0) {
            return;
        }
        if (!may) {
            throw trouble;
        }
        notes.accept("the gateway can't be followed now (" + trouble.getMessage() + "); coming back");
    }

    /** Ends {@link #follow} soon. */
    void stop() {
        stopped.countDown();
        EventStream open = current;
        if (open != null) {
            try {
                open.close();
            } catch (IOException closed) {
                notes.accept("the connection did not close in order: " + closed.getMessage());
            }
        }
    }
}

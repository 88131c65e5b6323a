package id.kawat.benchmarks.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients of a gateway that note how old each quote is when it comes, and one that reads a record a second. */
final class Listeners {

    private static final String TIMESTAMP = "\"timestamp\":\"";
    private static final int SLOW_BUFFER_BYTES = 4 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final int port;

    Listeners(int port) {
        this.port = port;
    }

    /** One in ten follows everything, the others a speaker each. */
    CompletableFuture<HttpResponse<Void>> listen(int number) {
        String filter = number % 10 == 0 ? "" : "?speaker=pembicara+" + number % QuoteFeed.SPEAKERS;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/quotes" + filter))
                .header("Accept", "text/event-stream")
                .build();
        return http.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines()));
    }

    private final class Lines implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            open.incrementAndGet();
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            int at = line.indexOf(TIMESTAMP);
            if (at >= 0) {
                int start = at + TIMESTAMP.length();
                Instant written = Instant.parse(line.substring(start, line.indexOf('"', start)));
                millis.add((double) (clock.millis() - written.toEpochMilli()));
            }
        }

        @Override
        public void onError(Throwable lost) {
            open.decrementAndGet();
        }

        @Override
        public void onComplete() {
            open.decrementAndGet();
        }
    }

    /** Reads one event a second until the connection ends; daemon. */
    Thread listenSlowly() {
        Thread thread = new Thread(
                () -> {
                    try (Socket socket = new Socket()) {
                        socket.setReceiveBufferSize(SLOW_BUFFER_BYTES);
                        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                        socket.getOutputStream()
                                .write("GET /v1/quotes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                        BufferedReader lines = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8),
                                SLOW_BUFFER_BYTES);
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith("data:")) {
                                TimeUnit.SECONDS.sleep(1);
                            }
                        }
                    } catch (IOException closed) {
                        System.err.println("the slow client has lost its connection: " + closed.getMessage());
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "slow-client");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    int open() {
        return open.get();
    }

    /** Age of each quote when it came, since the last call. */
    List<Double> takeMillis() {
        List<Double> taken = List.copyOf(millis);
        millis.clear();
        return taken;
    }
}

package id.kawat.benchmarks.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends a feed as a wire does: what is not acknowledged is sent again until it is, and a story's next version only after the one
 * before is acknowledged. By HTTP an answer 202 acknowledges, in the watched folder the move to done/.
 */
final class Sender implements AutoCloseable {

    private static final int LANES = 8;

    /** Less than a stop lasts, so that some posts are given up and repeated while the first one is still inside. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long BETWEEN_ATTEMPTS_MS = 100;
    private static final int FILES_AT_ONCE = 40;

    private final Addresses at;
    private final Path spool;
    private final Progress progress;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Sender(Addresses at, Path spool, Progress progress) {
        this.at = at;
        this.spool = spool;
        this.progress = progress;
    }

    /** Begins to send as far as {@code progress} allows. */
    static Sender start(Feed feed, Addresses at, Path spool, Progress progress) throws IOException {
        Files.createDirectories(spool);
        Sender sender = new Sender(at, spool, progress);
        for (int lane = 0; lane < LANES; lane++) {
            int own = lane;
            List<Delivery> deliveries = feed.deliveries().stream()
                    .filter(delivery -> !delivery.byFile() && delivery.story() % LANES == own)
                    .toList();
            sender.run("post-" + lane, () -> sender.post(deliveries));
        }
        List<Delivery> files =
                feed.deliveries().stream().filter(Delivery::byFile).toList();
        sender.run("files", () -> sender.drop(files));
        return sender;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException closing) {
                        Thread.currentThread().interrupt();
                    } catch (IOException | RuntimeException failed) {
                        failure.compareAndSet(null, failed);
                        progress.fail();
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void post(List<Delivery> deliveries) throws InterruptedException {
        for (Delivery delivery : deliveries) {
            progress.awaitTurn(delivery.number());
            while (!isTaken(delivery)) {
                repeated.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS_MS);
            }
            progress.acknowledge();
        }
    }

    private boolean isTaken(Delivery delivery) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(at.articlesUrl()))
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofString(delivery.json()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202 && answer.statusCode() != 503) {
                throw new IllegalStateException(
                        "delivery " + delivery.number() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 202;
        } catch (IOException away) {
            return false;
        }
    }

    private void drop(List<Delivery> deliveries) throws IOException, InterruptedException {
        Map<Integer, Path> waiting = new HashMap<>(); // by story
        for (Delivery delivery : deliveries) {
            while (!progress.isTurn(delivery.number())
                    || waiting.containsKey(delivery.story())
                    || waiting.size() >= FILES_AT_ONCE) {
                collect(waiting);
            }
            waiting.put(delivery.story(), write(delivery));
        }
        while (!waiting.isEmpty()) {
            collect(waiting);
        }
    }

    private Path write(Delivery delivery) throws IOException {
        String name = "delivery-%06d.json".formatted(delivery.number());
        Path unfinished = Files.writeString(spool.resolve("." + name), delivery.json());
        Files.move(unfinished, spool.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return spool.resolve("done").resolve(name);
    }

    private void collect(Map<Integer, Path> waiting) throws InterruptedException {
        for (Iterator<Path> done = waiting.values().iterator(); done.hasNext(); ) {
            Path file = done.next();
            if (Files.exists(file)) {
                done.remove();
                progress.acknowledge();
            } else if (Files.exists(spool.resolve("rejected").resolve(file.getFileName()))) {
                throw new IllegalStateException(file.getFileName() + " was rejected");
            }
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS_MS);
    }

    /** How many posts were sent again. */
    long repeated() {
        return repeated.get();
    }

    /** Why the feed has failed, where it has. */
    Throwable failureOr(Throwable other) {
        Throwable failed = failure.get();
        return failed == null ? other : failed;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}

package id.kawat.gateway.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/** Reads the ends of all topics with one consumer on one thread, whatever the number of subscribers. */
final class LiveTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Consumer<List<LogRecord>>> takers;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "gateway-tail");
    private volatile boolean stopped;

    /**
     * Takes the consumer over.
     *
     * @param takers by topic; of what comes in together the first is given its part first
     */
    LiveTail(KafkaConsumer<String, byte[]> consumer, Map<String, Consumer<List<LogRecord>>> takers) {
        this.consumer = consumer;
        this.takers = new LinkedHashMap<>(takers);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (consumer) {
            while (!stopped) {
                append();
            }
            ended.complete(null);
        } catch (WakeupException asked) {
            ended.complete(null);
        } catch (RuntimeException failure) { // else nobody would learn of it
            ended.completeExceptionally(failure);
        }
    }

    private void append() {
        Map<String, List<LogRecord>> batches = new HashMap<>();
        for (ConsumerRecord<String, byte[]> consumed : consumer.poll(POLL)) {
            batches.computeIfAbsent(consumed.topic(), any -> new ArrayList<>()).add(new LogRecord(consumed));
        }
        takers.forEach((topic, taker) -> {
            List<LogRecord> batch = batches.get(topic);
            if (batch != null) {
                taker.accept(batch);
            }
        });
    }

    /** Completes exceptionally where Kafka can't be read any more. */
    CompletionStage<Void> ended() {
        return ended;
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

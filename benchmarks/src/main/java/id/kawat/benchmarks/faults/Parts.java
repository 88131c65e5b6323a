package id.kawat.benchmarks.faults;

import id.kawat.app.Kawat;
import id.kawat.schemas.topic.TopicPrefix;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Broker with registry, ingest, enrich and sink, each a process of its own. */
final class Parts implements AutoCloseable {

    /** Shorter than {@link Fault.Blow#LONG_STOP}, so that who is stopped loses its partitions and its transaction. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "kafka.consumer.session.timeout.ms", "3000",
            "kafka.consumer.heartbeat.interval.ms", "1000",
            "kafka.producer.transaction.timeout.ms", "3000");

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Map<Victim, Part> parts = new EnumMap<>(Victim.class);

    private Parts() {}

    /**
     * Starts all of them, the broker first, and returns when it takes requests; the others follow in their time.
     *
     * @param ingest main class and first arguments of ingest, which a test may replace
     * @param more settings of enrich and sink over ours
     */
    static Parts start(Path folder, Addresses at, TopicPrefix prefix, List<String> ingest, Map<String, String> more)
            throws IOException, InterruptedException {
        Parts parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close)); // Ctrl-C leaves no process behind either
        Path logs = Files.createDirectories(folder.resolve("logs"));
        try {
            parts.add(Victim.BROKER, logs, parts.broker(folder.resolve("broker"), at, prefix));
            parts.awaitRegistry(at);
            parts.add(Victim.INGEST, logs, parts.ingest(folder, at, prefix, ingest));
            parts.add(Victim.ENRICH, logs, parts.streams("enrich", folder, at, prefix, more));
            parts.add(Victim.SINK, logs, parts.streams("sink", folder, at, prefix, more));
            return parts;
        } catch (IOException | RuntimeException | InterruptedException failure) {
            parts.close();
            throw failure;
        }
    }

    private synchronized void add(Victim victim, Path logs, List<String> command) throws IOException {
        parts.put(victim, new Part(victim, command, logs));
    }

    /** The last thing that the broker's process starts. */
    private void awaitRegistry(Addresses at) throws InterruptedException {
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < giveUp) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.registry())) {
                socket.getOutputStream();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the broker has not started within " + LONGEST_START + "; see its log");
    }

    private List<String> broker(Path folder, Addresses at, TopicPrefix prefix) {
        List<String> command = java(512);
        command.addAll(List.of(
                BrokerProcess.class.getName(),
                folder.toString(),
                Integer.toString(at.broker()),
                Integer.toString(at.registry()),
                prefix.value()));
        return command;
    }

    private List<String> ingest(Path folder, Addresses at, TopicPrefix prefix, List<String> main) {
        List<String> command = java(256);
        command.addAll(main);
        command.add(spool(folder).toString());
        set(command, common(folder, at, prefix));
        set(command, Map.of("ingest.http.port", Integer.toString(at.ingest())));
        return command;
    }

    /** Ingest as it is. */
    static List<String> realIngest() {
        return List.of(Kawat.class.getName(), "ingest");
    }

    /** The folder that ingest watches. */
    static Path spool(Path folder) {
        return folder.resolve("spool");
    }

    private List<String> streams(String role, Path folder, Addresses at, TopicPrefix prefix, Map<String, String> more) {
        List<String> command = java(384);
        command.addAll(List.of(Kawat.class.getName(), role));
        set(command, common(folder, at, prefix));
        set(command, IMPATIENT);
        set(command, more);
        return command;
    }

    private static List<String> java(int heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // they do not live long enough to earn more
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
    }

    private static Map<String, String> common(Path folder, Addresses at, TopicPrefix prefix) {
        return Map.of(
                "kafka.bootstrap.servers", at.bootstrapServers(),
                "schema.registry.url", at.registryUrl(),
                "topics.prefix", prefix.value(),
                "data.dir", folder.resolve("data").toString());
    }

    private static void set(List<String> command, Map<String, String> settings) {
        settings.forEach((key, value) -> command.addAll(List.of("-S", key + "=" + value)));
    }

    Part of(Victim victim) {
        return Objects.requireNonNull(parts.get(victim), victim.label());
    }

    /** How often any of them ended without a blow of ours. */
    int endedByThemselves() {
        return parts.values().stream().mapToInt(Part::endedByItself).sum();
    }

    /** Those who use the broker first. */
    @Override
    public synchronized void close() {
        for (Victim victim : List.of(Victim.INGEST, Victim.SINK, Victim.ENRICH, Victim.BROKER)) {
            Part part = parts.get(victim);
            if (part != null) {
                part.close();
            }
        }
    }
}

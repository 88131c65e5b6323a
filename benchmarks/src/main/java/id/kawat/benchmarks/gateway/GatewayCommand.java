package id.kawat.benchmarks.gateway;

import id.kawat.app.Kawat;
import id.kawat.benchmarks.speed.Median;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.schemas.topic.TopicPrefix;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the time from a quote's record on {@code news.quotes} to each client that wants it. The gateway runs in a virtual
 * machine of its own with the heap that it is to keep to; broker, load and clients are here.
 */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description = "Measures the gateway with many clients, without and with one that reads a record a second.")
public final class GatewayCommand implements Callable<Integer> {

    private static final TopicPrefix PREFIX = new TopicPrefix("bench.");

    @Option(names = "--clients", description = "Clients that follow. Default: ${DEFAULT-VALUE}.")
    private int clients = 500;

    @Option(names = "--rate", description = "Articles a second, of three quotes each. Default: ${DEFAULT-VALUE}.")
    private int rate = 100;

    @Option(names = "--seconds", description = "How long each half is measured. Default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(names = "--heap", description = "Heap of the gateway, in MiB. Default: ${DEFAULT-VALUE}.")
    private int heap = 256;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("kawat-bench");
        int port = freePort();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder)) {
            TopicProbe.on(cluster, PREFIX).close(); // the topics stay
            Process gateway = gateway(cluster, port);
            try {
                awaitListening(gateway, port);
                measure(new QuoteFeed(cluster, PREFIX), new Listeners(port));
            } finally {
                gateway.destroy();
                gateway.waitFor(20, TimeUnit.SECONDS);
            }
        }
        return 0;
    }

    private void measure(QuoteFeed feed, Listeners listeners) throws Exception {
        for (int i = 0; i < clients; i++) {
            var unused = listeners.listen(i);
        }
        int warm = feed.write(rate, Duration.ofSeconds(10));
        System.out.printf("%d clients follow; %,d quotes to warm up%n", listeners.open(), warm);
        print("without a slow client", feed, listeners);
        listeners.listenSlowly();
        print("with one slow client", feed, listeners);
    }

    private void print(String what, QuoteFeed feed, Listeners listeners) throws Exception {
        TimeUnit.SECONDS.sleep(2);
        listeners.takeMillis();
        int quotes = feed.write(rate, Duration.ofSeconds(seconds));
        TimeUnit.SECONDS.sleep(2);
        List<Double> millis = listeners.takeMillis();
        System.out.printf(
                "%-22s %,d quotes, %,d deliveries to %d clients: p50 %.0f ms, p99 %.0f ms, longest %.0f ms; heap at most %d MiB%n",
                what,
                quotes,
                millis.size(),
                listeners.open(),
                Median.percentile(millis, 50),
                Median.percentile(millis, 99),
                Median.percentile(millis, 100),
                heap);
    }

    private Process gateway(EmbeddedCluster cluster, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kawat.class.getName(),
                        "gateway",
                        "-S",
                        "kafka.bootstrap.servers=" + cluster.bootstrapServers(),
                        "-S",
                        "schema.registry.url=" + cluster.registryUrl(),
                        "-S",
                        "topics.prefix=" + PREFIX.value(),
                        "-S",
                        "gateway.http.port=" + port)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void awaitListening(Process gateway, int port) throws InterruptedException {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream();
                return;
            } catch (IOException notYet) {
                if (!gateway.isAlive()) {
                    throw new IllegalStateException("the gateway has ended with " + gateway.exitValue(), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}

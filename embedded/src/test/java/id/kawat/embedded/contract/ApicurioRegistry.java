package id.kawat.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Apicurio Registry as a child process with its data in memory, on 127.0.0.1 only. */
final class ApicurioRegistry implements AutoCloseable {

    private final Process process;
    private final String url;

    private ApicurioRegistry(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Skips the test, with a message, where the build did not fetch the registry. */
    static ApicurioRegistry start() throws IOException {
        Path folder = Path.of(System.getProperty("kawat.apicurio", "target/apicurio"));
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "skipped: no Apicurio Registry in " + folder + "; ./mvnw verify fetches it");
        int port = freePort();
        Process process = new ProcessBuilder(command(folder, port))
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        ApicurioRegistry registry = new ApicurioRegistry(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
        try {
            registry.awaitReady(log(folder));
            return registry;
        } catch (RuntimeException | Error failure) {
            registry.close();
            throw failure;
        }
    }

    private static List<String> command(Path folder, int port) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1", // every address otherwise
                "-Dquarkus.management.port=0",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.datasource.url=jdbc:h2:mem:registry",
                "-Dapicurio.rules.global.compatibility=BACKWARD", // NONE otherwise
                "-jar",
                runner(folder).toString());
    }

    private static Path runner(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no *-runner.jar in " + folder));
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("apicurio.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The client's own retries are the waiting. */
    private void awaitReady(Path log) {
        RegistryClient client = new RegistryClient(RegistrySettings.of(Map.of(
                RegistrySettings.URL, url,
                RegistrySettings.RETRIES, 240,
                RegistrySettings.FIRST_WAIT, 250,
                RegistrySettings.LONGEST_WAIT, 250)));
        assertThat(client.subjects())
                .as("subjects of an empty registry, log in %s", log)
                .isEmpty();
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package id.kawat.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.poll.Fetched.Changed;
import id.kawat.ingest.poll.Fetched.Failed;
import id.kawat.ingest.poll.Fetched.Unchanged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetchTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(10_000, Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(900), 3);
    private static final Set<String> HERE = Set.of("127.0.0.1");

    private FeedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetchesAndAsksNextTimeWhetherAnythingChanged() {
        server.show("[1]");

        Changed first = (Changed) fetch(server.url("/feed"), Optional.empty());
        Fetched second = fetch(server.url("/feed"), first.etag());

        assertThat(first.bytes()).isEqualTo("[1]".getBytes(UTF_8));
        assertThat(second).isInstanceOf(Unchanged.class);
    }

    @Test
    void refusesAnAddressInsideUnlessTheSourceAllowsItByName() {
        Fetched refused = fetch(server.url("/feed"), Optional.empty(), Set.of());

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.message())
                                .contains("127.0.0.1 leads to a private address", "allow_hosts"));
        assertThat(server.answers()).isEmpty();
    }

    @Test
    void connectsToTheAddressThatWasCheckedThoughTheNameResolvesElsewhereLater() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver rebinding = new FixedNames(host -> asked.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1");
        URI url = URI.create("http://rebind.example:" + server.url("/").getPort() + "/feed");

        try (GuardedFetch fetch = new GuardedFetch(LIMITS, rebinding, Set.of())) {
            assertThat(fetch.fetch(url, Optional.empty(), Optional.empty())).isInstanceOf(Failed.class);
            assertThat(fetch.fetch(url, Optional.empty(), Optional.empty())).isInstanceOf(Failed.class);
        }

        assertThat(server.answers()).isEmpty();
    }

    @Test
    void refusesANameOfWhichOneAddressLeadsInside() throws IOException {
        DnsResolver names = new FixedNames(host -> "169.254.169.254");

        try (GuardedFetch fetch = new GuardedFetch(LIMITS, names, Set.of("other.example"))) {
            assertThat(fetch.fetch(URI.create("http://meta.example/"), Optional.empty(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.message()).contains("private address"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/feed", "jar:http://127.0.0.1/a!/b", "gopher://127.0.0.1/"
            })
    void fetchesOnlyHttp(String url) {
        assertThat(fetch(URI.create(url), Optional.empty()))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).contains("only http and https"));
    }

    @Test
    void followsAFewRedirectsAndChecksEach() {
        redirect("/moved", "/feed");
        redirect("/loop", "/loop");
        redirect("/file", "file:///etc/passwd");
        redirect("/inside", "http://localhost:" + server.url("/").getPort() + "/feed");

        assertThat(fetch(server.url("/moved"), Optional.empty())).isInstanceOf(Changed.class);
        assertThat(message(server.url("/loop"))).contains("more than 3 redirects");
        assertThat(message(server.url("/file"))).contains("only http and https");
        assertThat(message(server.url("/inside"))).contains("private address");
    }

    @Test
    void givesUpOnAnswersThatAreTooLargeEvenIfOnlyUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[5_000_000]);
        }
        server.show("a".repeat(10_001));
        server.handle("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });

        assertThat(message(server.url("/feed"))).contains("larger than 10000 bytes");
        assertThat(message(server.url("/bomb"))).contains("larger than 10000 bytes");
    }

    @Test
    void namesWhatTheServerAnsweredAndHowLongItAsksToWait() {
        server.handle("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            FeedServer.respond(exchange, 429, "");
        });

        Failed failed = (Failed) fetch(server.url("/busy"), Optional.empty());

        assertThat(failed.message()).contains("429");
        assertThat(failed.retryAfter()).contains(Duration.ofMinutes(2));
    }

    private void redirect(String from, String to) {
        server.handle(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            FeedServer.respond(exchange, 302, "");
        });
    }

    private static String message(URI url) {
        return ((Failed) fetch(url, Optional.empty())).message();
    }

    private static Fetched fetch(URI url, Optional<String> etag) {
        return fetch(url, etag, HERE);
    }

    private static Fetched fetch(URI url, Optional<String> etag, Set<String> allowed) {
        try (GuardedFetch fetch = new GuardedFetch(LIMITS, SystemDefaultDnsResolver.INSTANCE, allowed)) {
            return fetch.fetch(url, etag, Optional.empty());
        } catch (IOException unclosed) {
            throw new AssertionError(unclosed);
        }
    }

    /** Names of our own. */
    private record FixedNames(java.util.function.UnaryOperator<String> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return new InetAddress[] {InetAddress.getByName(addresses.apply(host))};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

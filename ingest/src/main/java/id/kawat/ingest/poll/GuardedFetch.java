package id.kawat.ingest.poll;

import id.kawat.ingest.poll.Fetched.Changed;
import id.kawat.ingest.poll.Fetched.Failed;
import id.kawat.ingest.poll.Fetched.Unchanged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches over http and https only, within limits, from public addresses unless the source allows a host by name. Uses no proxy,
 * no cookies and no credentials. Thread-safe.
 */
final class GuardedFetch implements AutoCloseable {

    private static final String AGENT = "Kawat (news ingestion)";

    private final CloseableHttpClient client;
    private final FetchLimits limits;

    GuardedFetch(FetchLimits limits, DnsResolver resolver, Set<String> allowedHosts) {
        this.limits = limits;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(resolver, allowedHosts))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.silence()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent(AGENT)
                .build();
    }

    /** The feed, if it is not as these validators of the last answer say. Blocks within the limits; throws for no answer. */
    Fetched fetch(URI url, Optional<String> etag, Optional<String> lastModified) {
        Deadline deadline = Deadline.in(limits.total());
        URI next = url;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Optional<String> refusal = refusal(next);
            if (refusal.isPresent()) {
                return new Failed(refusal.get());
            }
            Hop answer = hop(next, etag, lastModified, deadline);
            if (answer.redirect().isEmpty()) {
                return answer.fetched();
            }
            next = answer.redirect().get();
        }
        return new Failed("more than " + limits.redirects() + " redirects");
    }

    private static Optional<String> refusal(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null
                ? Optional.empty()
                : Optional.of("only http and https are fetched, not " + url);
    }

    /** One answer: a redirect to follow, or what it came to. */
    private record Hop(Optional<URI> redirect, Fetched fetched) {

        static Hop of(Fetched fetched) {
            return new Hop(Optional.empty(), fetched);
        }
    }

    private Hop hop(URI url, Optional<String> etag, Optional<String> lastModified, Deadline deadline) {
        HttpGet request = new HttpGet(url);
        request.setHeader(
                "Accept",
                "application/rss+xml, application/atom+xml, application/feed+json, application/json, application/xml;q=0.9, */*;q=0.5");
        etag.ifPresent(value -> request.setHeader("If-None-Match", value));
        lastModified.ifPresent(value -> request.setHeader("If-Modified-Since", value));
        try {
            return client.execute(request, response -> read(url, response, deadline));
        } catch (IOException unreachable) {
            return Hop.of(new Failed(unreachable.getClass().getSimpleName() + ": " + unreachable.getMessage()));
        } catch (RuntimeException malformed) {
            return Hop.of(new Failed("not an answer that HTTP knows: " + malformed.getMessage()));
        }
    }

    private Hop read(URI url, ClassicHttpResponse response, Deadline deadline) throws IOException {
        int code = response.getCode();
        if (code == 304) {
            return Hop.of(new Unchanged());
        }
        if (code == 301 || code == 302 || code == 303 || code == 307 || code == 308) {
            return redirect(url, header(response, "Location"));
        }
        if (code != 200) {
            return Hop.of(new Failed(
                    "the server answered " + code,
                    header(response, "Retry-After")
                            .filter(text -> text.strip().matches("\\d{1,5}"))
                            .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())))));
        }
        return Hop.of(body(response.getEntity(), deadline)
                .<Fetched>map(bytes -> new Changed(bytes, header(response, "ETag"), header(response, "Last-Modified")))
                .orElseGet(() -> new Failed("the answer is larger than " + limits.bytes() + " bytes")));
    }

    private static Hop redirect(URI from, Optional<String> location) {
        try {
            return location.map(from::resolve)
                    .map(to -> new Hop(Optional.of(to), new Unchanged()))
                    .orElseGet(() -> Hop.of(new Failed("a redirect that does not say where to")));
        } catch (IllegalArgumentException malformed) {
            return Hop.of(new Failed("a redirect to no address"));
        }
    }

    /** Empty where there is more than the limit, counted after decompression. */
    private Optional<byte[]> body(HttpEntity entity, Deadline deadline) throws IOException {
        if (entity == null) {
            return Optional.of(new byte[0]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try (InputStream content = entity.getContent()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (bytes.size() + read > limits.bytes()) {
                    return Optional.empty();
                }
                bytes.write(buffer, 0, read);
                deadline.check();
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Measured on the machine's own time, which is all that patience knows. */
    private record Deadline(long nanos) {

        static Deadline in(Duration limit) {
            return new Deadline(System.nanoTime() + limit.toNanos());
        }

        void check() throws IOException {
            if (System.nanoTime() - nanos > 0) {
                throw new IOException("the answer took too long");
            }
        }
    }
}

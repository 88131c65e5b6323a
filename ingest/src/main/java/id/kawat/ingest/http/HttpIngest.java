package id.kawat.ingest.http;

import id.kawat.ingest.delivery.Intake;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP way in: articles, health and metrics. */
public final class HttpIngest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpIngest.class);

    /** Each thread may hold a whole request in memory, some need to be left for health checks. */
    private static final int THREADS = 16;

    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Javalin server;

    private HttpIngest(Javalin server) {
        this.server = server;
    }

    /**
     * Listens when this returns.
     *
     * @param notReady asked for each readiness check: why articles can't be taken, empty where they can
     * @param metrics in Prometheus' text format
     * @throws IllegalArgumentException if the address can't be bound, naming the setting
     */
    public static HttpIngest start(
            HttpSettings settings, Intake intake, Supplier<Optional<String>> notReady, Supplier<String> metrics) {
        ArticlesEndpoint articles = new ArticlesEndpoint(intake, settings.maxRequestBytes());
        Javalin server = Javalin.create(config -> {
            quietly(config);
            config.routes.post("/v1/articles", articles::post);
            config.routes.get("/health/live", context -> context.json(new Health("live", "")));
            config.routes.get("/health/ready", context -> ready(context, notReady));
            config.routes.get(
                    "/metrics", context -> context.contentType(METRICS_TYPE).result(metrics.get()));
            problems(config);
        });
        try {
            return new HttpIngest(server.start(settings.host(), settings.port()));
        } catch (JavalinBindException taken) {
            server.stop();
            throw new IllegalArgumentException(
                    "ingest.http.port: can't listen on " + settings.host() + ":" + settings.port()
                            + "; the port is taken or the address is not of this machine, set another",
                    taken);
        }
    }

    private static void quietly(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
    }

    private static void ready(Context context, Supplier<Optional<String>> notReady) {
        Optional<String> why = notReady.get();
        context.status(why.isEmpty() ? 200 : 503);
        context.json(new Health(why.isEmpty() ? "ready" : "not ready", why.orElse("")));
    }

    /** Every error is a problem document, also those that Javalin finds before a handler runs. */
    private static void problems(JavalinConfig config) {
        config.routes.error(404, context -> {
            if (!Problem.CONTENT_TYPE.equals(context.res().getContentType())) {
                Problem.of(404, "Not found", "there is no " + context.path() + "; articles go to POST /v1/articles")
                        .answer(context);
            }
        });
        config.routes.error(
                405,
                context -> Problem.of(
                                405,
                                "Method not allowed",
                                context.req().getMethod() + " is not for " + context.path()
                                        + "; articles go to POST /v1/articles")
                        .answer(context));
        config.routes.exception(Exception.class, (bug, context) -> {
            LOG.error("{} {} failed", context.req().getMethod(), context.path(), bug);
            Problem.of(500, "Internal error", "the request was not taken; the log says why")
                    .answer(context);
        });
    }

    /**
     * A health check's answer.
     *
     * @param message why not, empty where it is well
     */
    record Health(String status, String message) {}

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Stops taking requests; those that are being answered get a few seconds. */
    @Override
    public void close() {
        server.stop();
    }
}

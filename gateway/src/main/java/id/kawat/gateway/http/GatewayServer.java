package id.kawat.gateway.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.GatewaySettings;
import id.kawat.gateway.access.Limits;
import id.kawat.gateway.access.Principal;
import id.kawat.gateway.log.CursorRefusedException;
import id.kawat.gateway.log.Reading;
import id.kawat.gateway.log.ResultLogs;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes. */
public final class GatewayServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);

    /** Streams hold none of them; a page holds one while it is read. */
    private static final int THREADS = 24;

    /** A client that takes nothing at all for so long is gone. */
    private static final long STALLED_MILLIS = 60_000;

    /** What the kernel holds for a slow client, which then is cut off sooner rather than served from far behind. */
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    private static final String JSON = "application/json; charset=utf-8";
    private static final String EVENTS = "text/event-stream";

    private final Javalin server;
    private final Streams streams;

    private GatewayServer(Javalin server, Streams streams) {
        this.server = server;
        this.streams = streams;
    }

    /**
     * Listens when this returns.
     *
     * @throws IllegalArgumentException if the address can't be bound, naming the setting
     */
    public static GatewayServer start(GatewaySettings settings, ResultLogs logs, Clock clock) {
        LongSupplier nanos = System::nanoTime;
        Limits limits = new Limits(settings.mostStreams(), settings.requestsPerMinute(), nanos);
        Streams streams = new Streams(limits, settings.heartbeat(), clock, nanos);
        Routes routes = new Routes(
                new Door(settings.access(), limits),
                logs,
                streams,
                new PageEndpoint(nanos),
                new ArticleEndpoint(logs.lookup()),
                clock);
        Javalin server = Javalin.create(config -> {
            quietly(config);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, settings));
            routes.handlers().forEach(config.routes::get);
            problems(config);
        });
        try {
            return new GatewayServer(server.start(), streams);
        } catch (JavalinBindException taken) {
            server.stop();
            throw new IllegalArgumentException(
                    "gateway.http.port: can't listen on " + settings.host() + ":" + settings.port()
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

    private static ServerConnector connector(Server jetty, HttpConfiguration http, GatewaySettings settings) {
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(STALLED_MILLIS);
        connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
        return connector;
    }

    /** Every error is a problem document, also those that Javalin finds before a handler runs. */
    private static void problems(JavalinConfig config) {
        config.routes.exception(ProblemException.class, ProblemException::answer);
        config.routes.exception(
                CursorRefusedException.class,
                (refused, context) -> ProblemException.parameter(
                                refused.isGone() ? 410 : 400,
                                FeedRequest.cursorName(lastEventId(context)),
                                String.valueOf(refused.getMessage()))
                        .answer(context));
        config.routes.error(404, context -> {
            if (!ProblemException.CONTENT_TYPE.equals(context.res().getContentType())) {
                ProblemException.of(404, "Not found", "there is no " + context.path() + "; /v1/openapi.json lists what is")
                        .answer(context);
            }
        });
        config.routes.error(
                405,
                context -> ProblemException.of(
                                405, "Method not allowed", context.req().getMethod() + " is not for " + context.path())
                        .answer(context));
        config.routes.exception(Exception.class, (bug, context) -> {
            LOG.error("{} {} failed", context.req().getMethod(), context.path(), bug);
            ProblemException.of(500, "Internal error", "the log says why").answer(context);
        });
    }

    private static Optional<String> lastEventId(Context context) {
        return Optional.ofNullable(context.header("Last-Event-ID")).filter(text -> !text.isBlank());
    }

    /** What answers which path. */
    record Routes(
            Door door, ResultLogs logs, Streams streams, PageEndpoint pages, ArticleEndpoint articles, Clock clock) {

        Map<String, io.javalin.http.Handler> handlers() {
            Map<String, io.javalin.http.Handler> handlers = new LinkedHashMap<>();
            for (Feed feed : Feed.values()) {
                handlers.put("/v1/" + feed.path(), context -> feed(context, feed));
            }
            handlers.put("/v1/articles/{id}", this::article);
            handlers.put("/v1/articles/{id}/history", this::history);
            handlers.put("/v1/openapi.json", context -> document(context, OpenApi.document()));
            handlers.put("/health/live", context -> context.json(Map.of("status", "live")));
            handlers.put(
                    "/health/ready",
                    context -> context.json(Map.of("status", "ready", "streams", streams.count())));
            return handlers;
        }

        private void feed(Context context, Feed feed) {
            Principal principal = door.enter(context, feed);
            boolean isStream = wantsStream(context);
            FeedRequest request = FeedRequest.of(
                    feed, context.queryParamMap(), lastEventId(context), principal, isStream, clock);
            Reading reading = Waiting.on(reading(request));
            if (isStream) {
                streams.answer(context, reading, request.until());
            } else {
                document(context, pages.page(reading, request.limit()));
            }
        }

        private CompletableFuture<Reading> reading(FeedRequest request) {
            return request.cursor().isPresent()
                    ? logs.readAfter(
                            request.feed().topic(),
                            request.filter(),
                            request.cursor().get(),
                            request.until())
                    : logs.readSince(request.feed().topic(), request.filter(), request.from(), request.until());
        }

        private static boolean wantsStream(Context context) {
            String accept = Optional.ofNullable(context.header("Accept")).orElse("*/*").toLowerCase(Locale.ROOT);
            if (accept.contains(EVENTS)) {
                return true;
            }
            if (List.of("application/json", "application/*", "*/*").stream().noneMatch(accept::contains)) {
                throw ProblemException.parameter(
                        406, "Accept", "answers are application/json or " + EVENTS + ", not " + accept);
            }
            return false;
        }

        private void article(Context context) {
            Principal principal = door.enter(context, Feed.ARTICLES);
            requireNoQuery(context);
            String current = articles.current(context.pathParam("id"), principal);
            context.contentType(JSON).result(current);
        }

        private void history(Context context) {
            Principal principal = door.enter(context, Feed.CHANGES);
            requireNoQuery(context);
            document(context, articles.history(context.pathParam("id"), principal));
        }

        private static void requireNoQuery(Context context) {
            context.queryParamMap().keySet().stream().findFirst().ifPresent(name -> {
                throw ProblemException.parameter(name, "this takes no parameters");
            });
        }

        private static void document(Context context, ObjectNode document) {
            context.contentType(JSON).result(document.toString());
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Clients that follow now. */
    public int streams() {
        return streams.count();
    }

    /** Takes no more requests; those who follow are told how to resume. */
    @Override
    public void close() throws InterruptedException {
        streams.close();
        server.stop();
    }
}

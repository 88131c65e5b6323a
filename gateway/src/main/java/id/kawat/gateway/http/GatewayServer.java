package id.kawat.gateway.http;

import id.kawat.gateway.GatewaySettings;
import id.kawat.gateway.access.Limits;
import id.kawat.gateway.log.CursorRefusedException;
import id.kawat.gateway.log.ResultLogs;
import id.kawat.schemas.topic.TopicPrefix;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
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

    /** What the kernel holds for a slow client, which then is cut off sooner rather than served from far behind. */
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

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
    public static GatewayServer start(GatewaySettings settings, ResultLogs logs, TopicPrefix prefix, Clock clock) {
        LongSupplier nanos = System::nanoTime;
        Limits limits = new Limits(settings.mostStreams(), settings.requestsPerMinute(), nanos);
        Streams streams = new Streams(limits, settings.heartbeat(), clock, nanos);
        Routes routes = new Routes(
                new Door(settings.access(), limits),
                logs,
                streams,
                new PageEndpoint(nanos),
                new ArticleEndpoint(logs.lookup()),
                prefix,
                clock);
        Javalin server = Javalin.create(config -> {
            quietly(config);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, settings));
            Routes.PATHS.forEach(path -> config.routes.get(path, context -> routes.answer(path, context)));
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
        connector.setIdleTimeout(settings.stalled().toMillis());
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
                                FeedRequest.cursorName(Routes.lastEventId(context)),
                                String.valueOf(refused.getMessage()))
                        .answer(context));
        config.routes.error(404, context -> {
            if (!ProblemException.CONTENT_TYPE.equals(context.res().getContentType())) {
                ProblemException.of(
                                404, "Not found", "there is no " + context.path() + "; /v1/openapi.json lists what is")
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
    public void close() {
        streams.close();
        server.stop();
    }
}

package id.kawat.ingest.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feed on this machine that knows its validators and notes what it is asked. */
public final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private volatile String feed = "[]";
    private final List<String> answers = new CopyOnWriteArrayList<>();

    public FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        handle("/feed", this::answer);
        server.start();
    }

    void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public void show(String newFeed) {
        feed = newFeed;
    }

    /** Status codes of what was answered at {@code /feed}. */
    public List<String> answers() {
        return answers;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = feed;
        String etag = "\"" + text.hashCode() + "\"";
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", etag);
        answers.add(same ? "304" : "200");
        respond(exchange, same ? 304 : 200, text);
    }

    static void respond(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, code == 304 ? -1 : bytes.length);
        if (code != 304) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

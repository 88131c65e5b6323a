package id.kawat.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A client that says what no HTTP library would, and reads when it likes. */
final class RawClient implements AutoCloseable {

    private final Socket socket = new Socket();
    private final BufferedReader answer;

    /** Sends a request and reads nothing yet; little waits for it in its own machine. */
    RawClient(Gateway gateway, String path, String... headers) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.httpPort()));
        String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next line; null at the end. */
    String line() throws IOException {
        return String.valueOf(answer.readLine());
    }

    Stream<String> lines() {
        return answer.lines();
    }

    /** The id of the last event that is there whole. */
    static String lastId(List<String> lines) {
        String last = "";
        String current = "";
        for (String line : lines) {
            if (line.startsWith("id:")) {
                current = line.substring("id:".length());
            } else if (line.isEmpty()) {
                last = current;
            }
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

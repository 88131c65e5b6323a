package id.kawat.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kawat.gateway.log.Delivery;
import java.util.List;

/** Server-sent events as bytes. JSON on one line has no line break, so one {@code data} field is enough. */
final class SseEvents {

    private static final int RECONNECT_MILLIS = 2_000;

    private SseEvents() {}

    /** What a stream begins with: when to reconnect, and where it stands before the first result. */
    static byte[] opening(String cursor) {
        return (":kawat\nretry:" + RECONNECT_MILLIS + "\nid:" + cursor + "\n\n").getBytes(UTF_8);
    }

    static byte[] of(List<Delivery> deliveries) {
        StringBuilder text = new StringBuilder();
        for (Delivery delivery : deliveries) {
            text.append("id:")
                    .append(delivery.cursor())
                    .append("\nevent:")
                    .append(delivery.result().op());
            text.append("\ndata:").append(delivery.result().json()).append("\n\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Nothing new; but who reconnects need not look again at what was passed over. */
    static byte[] heartbeat(String cursor) {
        return (":\nid:" + cursor + "\n\n").getBytes(UTF_8);
    }

    /**
     * The last event of a stream.
     *
     * @param name {@code cut-off}, {@code closing}, {@code end} or {@code failed}
     * @param detail why, for a person
     */
    static byte[] last(String name, String cursor, String detail) {
        String data = JsonNodeFactory.instance
                .objectNode()
                .put("reason", name)
                .put("detail", detail)
                .put("cursor", cursor)
                .put("resume", "send the header Last-Event-ID: " + cursor + ", or ?cursor=" + cursor)
                .toString();
        return ("id:" + cursor + "\nevent:" + name + "\ndata:" + data + "\n\n").getBytes(UTF_8);
    }
}

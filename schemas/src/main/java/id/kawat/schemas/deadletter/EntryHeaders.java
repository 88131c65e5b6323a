package id.kawat.schemas.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers in which a dead letter carries its {@link Entry}; a record's own headers stand beside them as they were. */
final class EntryHeaders {

    /** Opens the name of every header that Kawat itself writes on a dead letter. */
    static final String OURS = "kawat.";

    private static final String TRANSPORT = "kawat.entry.transport";
    private static final String FILE = "kawat.entry.file";
    private static final String URL = "kawat.entry.url";
    private static final String FORMAT = "kawat.entry.format";
    private static final String ITEM = "kawat.entry.item";
    private static final String TOPIC = "kawat.entry.topic";
    private static final String KEY = "kawat.entry.key";
    private static final String TIMESTAMP = "kawat.entry.timestamp";
    private static final String NO_VALUE = "kawat.entry.no-value";

    private static final String YES = "true";

    private EntryHeaders() {}

    static void add(Headers headers, Entry entry) {
        if (entry instanceof Entry.Wire wire) {
            add(headers, wire);
        } else if (entry instanceof Entry.Topic topic) {
            add(headers, topic);
        }
    }

    private static void add(Headers headers, Entry.Wire wire) {
        put(headers, TRANSPORT, wire.transport());
        wire.file().ifPresent(file -> put(headers, FILE, file));
        wire.url().ifPresent(url -> put(headers, URL, url));
        wire.format().ifPresent(format -> put(headers, FORMAT, format));
        if (wire.isItem()) {
            put(headers, ITEM, YES);
        }
    }

    private static void add(Headers headers, Entry.Topic topic) {
        topic.headers().forEach(headers::add);
        put(headers, TOPIC, topic.topic());
        put(headers, TIMESTAMP, Long.toString(topic.timestamp()));
        topic.key().ifPresent(key -> headers.add(KEY, key));
        if (!topic.hasValue()) {
            put(headers, NO_VALUE, YES);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    static Entry read(Headers headers) {
        if (has(headers, TRANSPORT)) {
            return new Entry.Wire(
                    text(headers, TRANSPORT).orElseThrow(),
                    text(headers, FILE),
                    text(headers, URL),
                    text(headers, FORMAT),
                    has(headers, ITEM));
        }
        if (has(headers, TOPIC)) {
            return new Entry.Topic(
                    text(headers, TOPIC).orElseThrow(),
                    Optional.ofNullable(headers.lastHeader(KEY)).map(Header::value),
                    !has(headers, NO_VALUE),
                    text(headers, TIMESTAMP).map(Long::parseLong).orElse(0L),
                    headers);
        }
        return new Entry.Unknown();
    }

    private static boolean has(Headers headers, String name) {
        return headers.lastHeader(name) != null;
    }

    static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }
}

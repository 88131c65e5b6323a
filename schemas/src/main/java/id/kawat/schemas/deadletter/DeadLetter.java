package id.kawat.schemas.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that could not be processed: its bytes as they came and, in headers, why.
 *
 * <p>The headers are UTF-8 text and are the contract of the dead-letters topic: {@value #STAGE}, {@value #REASON_CLASS},
 * {@value #MESSAGE}, {@value #ORIGIN}, {@value #SOURCE}, {@value #ATTEMPT}, {@value #ORIGINAL_BYTES}, {@value #REPLAY}, and
 * those by which it can be sent again, all of which begin with {@code kawat.entry.}: see {@link Entry}.
 *
 * @param stage where it failed
 * @param reasonClass machine-readable reason, lower case words with dots, for example {@code limit.size}
 * @param message the reason for a person
 * @param origin where the bytes came from: file or request and item, or topic, partition and offset
 * @param source id of the feed, where it was known
 * @param attempt 1 for the first failure, one more for each retry that failed
 * @param bytes the original bytes, cut off where they are more than a record may hold
 * @param originalBytes how many bytes came; more than {@code bytes.length} where they were cut off
 * @param replay label of the replay in which it failed; empty in live processing
 * @param entry where it came in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared: the bytes go straight to a record
public record DeadLetter(
        Stage stage,
        String reasonClass,
        String message,
        String origin,
        Optional<String> source,
        int attempt,
        byte[] bytes,
        long originalBytes,
        Optional<String> replay,
        Entry entry) {

    public static final String STAGE = "kawat.stage";
    public static final String REASON_CLASS = "kawat.reason.class";
    public static final String MESSAGE = "kawat.reason.message";
    public static final String ORIGIN = "kawat.origin";
    public static final String SOURCE = "kawat.source";
    public static final String ATTEMPT = "kawat.attempt";
    public static final String ORIGINAL_BYTES = "kawat.original.bytes";
    public static final String REPLAY = "kawat.replay";

    /** Longer bytes are cut off: leaves room for headers below the largest record of a topic. */
    public static final int MAX_BYTES = 30 * 1024 * 1024;

    /** The role in which a record failed. */
    public enum Stage {
        INGEST,
        ENRICH,
        SINK,
        /** Beside the live pipeline, which is not concerned. */
        REPLAY;

        /** As headers and commands write it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Stage of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Of live processing. */
    public DeadLetter(
            Stage stage,
            String reasonClass,
            String message,
            String origin,
            Optional<String> source,
            int attempt,
            byte[] bytes,
            long originalBytes,
            Entry entry) {
        this(stage, reasonClass, message, origin, source, attempt, bytes, originalBytes, Optional.empty(), entry);
    }

    /** A first failure in a replay, with as many of its bytes as a record may hold. */
    public static DeadLetter ofReplay(
            String label, String reasonClass, String message, String origin, Optional<String> source, byte[] bytes) {
        return new DeadLetter(
                Stage.REPLAY,
                reasonClass,
                message,
                origin,
                source,
                1,
                bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes,
                bytes.length,
                Optional.of(label),
                new Entry.Unknown());
    }

    /** How often a record that is sent again has failed before; 0 for one that was never a dead letter. */
    public static int failures(Headers headers) {
        return text(headers, ATTEMPT)
                .filter(times -> times.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Whether this record is a dead letter of {@code stage} that was sent again. */
    public static boolean isSentAgain(Headers headers, Stage stage) {
        return failures(headers) > 0
                && text(headers, STAGE).filter(stage.text()::equals).isPresent();
    }

    /** Marks a record as a dead letter that is sent again, so that its next failure counts on. */
    public void markSentAgain(Headers headers) {
        headers.add(ATTEMPT, Integer.toString(attempt).getBytes(UTF_8))
                .add(STAGE, stage.text().getBytes(UTF_8));
    }

    /** Whether the bytes are not all there. */
    public boolean isCutOff() {
        return bytes.length < originalBytes;
    }

    /** As a record for the dead-letters topic, keyed by origin. */
    public ProducerRecord<byte[], byte[]> toRecord(String topicName) {
        return new ProducerRecord<>(topicName, null, origin.getBytes(UTF_8), bytes, headers());
    }

    private Headers headers() {
        Headers headers = new RecordHeaders();
        EntryHeaders.add(headers, entry);
        headers.add(STAGE, stage.text().getBytes(UTF_8))
                .add(REASON_CLASS, reasonClass.getBytes(UTF_8))
                .add(MESSAGE, message.getBytes(UTF_8))
                .add(ORIGIN, origin.getBytes(UTF_8))
                .add(ATTEMPT, Integer.toString(attempt).getBytes(UTF_8))
                .add(ORIGINAL_BYTES, Long.toString(originalBytes).getBytes(UTF_8));
        source.ifPresent(id -> headers.add(SOURCE, id.getBytes(UTF_8)));
        replay.ifPresent(label -> headers.add(REPLAY, label.getBytes(UTF_8)));
        return headers;
    }

    /**
     * Reads back what {@link #toRecord} wrote.
     *
     * @throws IllegalArgumentException if a required header is missing or not of its form
     */
    public static DeadLetter of(Headers headers, byte[] bytes) {
        return new DeadLetter(
                Stage.of(required(headers, STAGE)),
                required(headers, REASON_CLASS),
                required(headers, MESSAGE),
                required(headers, ORIGIN),
                text(headers, SOURCE),
                Integer.parseInt(required(headers, ATTEMPT)),
                bytes,
                Long.parseLong(required(headers, ORIGINAL_BYTES)),
                text(headers, REPLAY),
                EntryHeaders.read(headers));
    }

    private static String required(Headers headers, String name) {
        return text(headers, name)
                .orElseThrow(() -> new IllegalArgumentException("not a dead letter of Kawat: no header " + name));
    }

    private static Optional<String> text(Headers headers, String name) {
        return EntryHeaders.text(headers, name);
    }
}

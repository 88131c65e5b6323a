package id.kawat.streams.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The generation of an extraction: how many promotions there had been when its extractor was put into service, or the number of
 * the promotion that made it the live one. It travels in a header of the record, not in its value: who reads the news need
 * not know it, and an article that was promoted and undone is the same, byte for byte. Without the header it is 0.
 */
public final class Generation {

    /** Name of the header; its value is the number in decimal digits. */
    public static final String HEADER = "kawat.generation";

    private Generation() {}

    /** What the headers say; 0 where they say nothing, or something that is no number. */
    public static int of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        String digits = header == null ? "" : new String(header.value(), UTF_8);
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Makes the headers say {@code generation}. */
    public static void mark(Headers headers, int generation) {
        headers.remove(HEADER);
        if (generation > 0) {
            headers.add(HEADER, Integer.toString(generation).getBytes(UTF_8));
        }
    }
}

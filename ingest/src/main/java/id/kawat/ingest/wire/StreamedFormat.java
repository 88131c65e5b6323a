package id.kawat.ingest.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * A format whose files may be larger than memory: read from a stream, an outcome at a time. Implementations are immutable and
 * thread-safe, open no file and no connection, and throw for no input whatever but what the stream itself throws.
 */
public interface StreamedFormat {

    /** As documents name it. */
    String name();

    /**
     * Whether this is the format, judged by the first bytes.
     *
     * @param opening some thousand bytes, or all where there are fewer
     */
    boolean recognises(byte[] opening);

    /**
     * Hands over one outcome for each item, in the input's order; at least one. None of them is kept.
     *
     * @param in from the first byte on
     * @param opening its first bytes, as in {@link #recognises}
     * @throws IOException if the stream can't be read further
     */
    void read(InputStream in, byte[] opening, ReadHints hints, Consumer<WireOutcome> outcomes) throws IOException;
}

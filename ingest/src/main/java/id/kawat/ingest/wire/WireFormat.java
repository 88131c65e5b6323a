package id.kawat.ingest.wire;

import java.util.List;

/**
 * A format that wires use. Implementations are immutable and thread-safe, give the same answer for the same input, open no
 * file and no connection, and throw for no input whatever.
 */
public interface WireFormat {

    /** As articles and documents name it, for example {@code plain-text}. */
    String name();

    /** Names of the formats it reads, where it reads several in one framing; else its own. */
    default List<String> names() {
        return List.of(name());
    }

    /** What it is recognised by, for people: ends the sentence "recognised by". */
    default String sign() {
        return "its content";
    }

    /** Whether this is the format of the input, judged by its content. */
    boolean recognises(WireInput input);

    /** One outcome for each item, in the input's order; at least one. */
    List<WireOutcome> read(WireInput input, ReadHints hints);
}

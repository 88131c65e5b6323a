package id.kawat.ingest.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;

/** What a JSON object can be: a way to name an article's fields. Immutable and thread-safe. */
public interface JsonShape {

    /** Name of the format. */
    String name();

    /** Whether the object is of this shape, judged by the fields it has. */
    boolean recognises(ObjectNode object);

    /** The article the object holds, or why it is none. */
    WireOutcome read(WireItem item, ObjectNode object, ReadHints hints);
}

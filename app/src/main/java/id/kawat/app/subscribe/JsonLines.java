package id.kawat.app.subscribe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.schemas.json.RecordJson;
import java.io.PrintStream;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: the record's fields, then where it stands. */
final class JsonLines implements ResultPrinter {

    private final PrintStream out;

    JsonLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void print(ConsumerRecord<String, byte[]> consumed, @Nullable SpecificRecord result, Cursor cursor) {
        ObjectNode line = result == null ? JsonNodeFactory.instance.objectNode() : RecordJson.of(result);
        line.put("key", consumed.key());
        line.put("topic", consumed.topic());
        line.put("partition", consumed.partition());
        line.put("offset", consumed.offset());
        line.put("timestamp", Instant.ofEpochMilli(consumed.timestamp()).toString());
        line.put("cursor", cursor.text());
        line.put("op", result == null ? "retract" : "upsert");
        out.print(line + "\n");
    }
}

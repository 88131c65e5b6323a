package id.kawat.app.subscribe;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Shows one result to the subscriber. */
interface ResultPrinter {

    /**
     * Prints one record.
     *
     * @param result null where the record is a tombstone: what its key named is retracted
     * @param cursor goes on after this record
     */
    void print(ConsumerRecord<String, byte[]> consumed, @Nullable SpecificRecord result, Cursor cursor);
}

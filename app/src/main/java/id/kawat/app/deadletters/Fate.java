package id.kawat.app.deadletters;

import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What becomes of a letter that is to be sent again. */
sealed interface Fate {

    /**
     * It goes in again.
     *
     * @param records in the order to write them; none for what holds no copy after all
     * @param outcomes of ingest's reader; none for a letter of another stage
     */
    record Sent(List<ProducerRecord<byte[], byte[]>> records, List<WireOutcome> outcomes) implements Fate {

        public Sent {
            records = List.copyOf(records);
            outcomes = List.copyOf(outcomes);
        }

        /** Items that ingest refuses as it did before, and that are new dead letters. */
        List<Rejected> refused() {
            return outcomes.stream()
                    .filter(Rejected.class::isInstance)
                    .map(Rejected.class::cast)
                    .toList();
        }
    }

    /** It stays as it is: it was sent before. */
    record Already() implements Fate {}

    /**
     * It can't be sent or had better not be.
     *
     * @param code for a program
     * @param why for a person, with what to do
     */
    record Kept(String code, String why) implements Fate {}
}

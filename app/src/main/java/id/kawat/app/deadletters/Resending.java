package id.kawat.app.deadletters;

import id.kawat.app.settings.Connection;
import id.kawat.ingest.IngestSettings;
import id.kawat.ingest.delivery.Reentry;
import id.kawat.ingest.delivery.Reentry.Reread;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.Entry;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Decides what is sent for a letter: for one of ingest what its bytes are read as now, for the others the record as it was. */
final class Resending implements AutoCloseable {

    private final Reentry reentry;
    private final int mostAttempts;

    /**
     * @param ingest for the contracts of sources and the limits
     * @param mostAttempts a letter that failed so often stays
     */
    Resending(Connection connection, IngestSettings ingest, int mostAttempts) {
        this.reentry = new Reentry(ingest.hints(), ingest.sources(), connection.serde(), connection.prefix());
        this.mostAttempts = mostAttempts;
    }

    Fate decide(Letter letter) {
        DeadLetter content = letter.content();
        if (letter.retriedAt().isPresent()) {
            return new Fate.Already();
        }
        if (content.attempt() >= mostAttempts) {
            return new Fate.Kept(
                    "too-many-attempts",
                    "failed " + content.attempt() + " times: mend the cause, then raise --max-attempts");
        }
        if (content.isCutOff()) {
            return new Fate.Kept(
                    "cut-off",
                    "has " + content.bytes().length + " of " + content.originalBytes() + " bytes: feed the original of "
                            + content.origin());
        }
        if (content.entry() instanceof Entry.Wire wire) {
            Reread reread = reentry.read(content, wire, letter.at());
            return new Fate.Sent(reread.records(), reread.outcomes());
        }
        return content.entry() instanceof Entry.Topic topic
                ? new Fate.Sent(List.of(record(content, topic)), List.of())
                : new Fate.Kept(
                        "entry-unknown",
                        "does not say where it came in, as one of a replay or of an earlier Kawat: replay its article,"
                                + " or feed the original of " + content.origin());
    }

    /** To whichever partition its key belongs, as at the first time. */
    private static ProducerRecord<byte[], byte[]> record(DeadLetter letter, Entry.Topic entry) {
        Headers headers = new RecordHeaders(entry.headers());
        letter.markSentAgain(headers);
        return new ProducerRecord<>(
                entry.topic(),
                null,
                entry.timestamp(),
                entry.key().orElse(null),
                entry.hasValue() ? letter.bytes() : null,
                headers);
    }

    @Override
    public void close() {
        reentry.close();
    }
}

package id.kawat.ingest.spool;

import id.kawat.ingest.article.Sha256;
import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.delivery.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A file of a format that is read as a stream, hence of any size. It is delivered as a whole or stays: after a failure in the
 * middle it is read again from its beginning, and what Kafka has already changes nothing there.
 */
final class StreamedFile {

    private static final int OPENING = 8192;

    private final SpooledFile file;
    private final Tally tally = new Tally();

    private StreamedFile(SpooledFile file) {
        this.file = file;
    }

    /** Empty where a file that opens so is read as a whole. */
    static Optional<StreamedFile> of(SpooledFile file, Intake intake) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return intake.streams(content.readNBytes(OPENING)) ? Optional.of(new StreamedFile(file)) : Optional.empty();
        }
    }

    String contentHash() throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return Sha256.prefixed(content);
        }
    }

    /** Empty when Kafka has all of it. */
    Optional<Unavailable> deliver(Intake intake, Optional<String> source) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return intake.takeStream(
                    content,
                    source,
                    now -> Arrival.ofFile(SpoolRound.TRANSPORT, file.path().toString(), now),
                    tally::add);
        }
    }

    /** What became of what was delivered. */
    FileVerdict verdict(String contentHash) {
        return tally.verdict(contentHash);
    }
}

package id.kawat.ingest.spool;

import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.List;

/**
 * What became of a file, without its bytes.
 *
 * @param contentHash of the whole file
 * @param refusals one for each item that was refused
 */
record FileVerdict(String contentHash, long accepted, long ignored, List<Refusal> refusals) {

    /**
     * A refused item.
     *
     * @param item where it stands: {@code #line=3}, {@code #item=2}, or empty for the file itself
     */
    record Refusal(String item, String reasonClass, String message) {}

    static FileVerdict of(String contentHash, List<WireOutcome> outcomes) {
        return new FileVerdict(
                contentHash,
                outcomes.stream().filter(Accepted.class::isInstance).count(),
                outcomes.stream().filter(Ignored.class::isInstance).count(),
                outcomes.stream()
                        .filter(Rejected.class::isInstance)
                        .map(Rejected.class::cast)
                        .map(rejected -> new Refusal(
                                rejected.item().position().suffix(),
                                rejected.reason().code(),
                                rejected.message()))
                        .toList());
    }
}

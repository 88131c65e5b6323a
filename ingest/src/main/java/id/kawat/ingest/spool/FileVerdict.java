package id.kawat.ingest.spool;

import id.kawat.ingest.wire.WireOutcome;
import java.util.List;

/**
 * What became of a file, without its bytes.
 *
 * @param contentHash of the whole file
 * @param refusals one for each item that was refused, the first thousand
 */
record FileVerdict(String contentHash, long accepted, long ignored, List<Refusal> refusals) {

    /**
     * A refused item.
     *
     * @param item where it stands: {@code #line=3}, {@code #item=2}, or empty for the file itself
     */
    record Refusal(String item, String reasonClass, String message) {}

    FileVerdict {
        refusals = List.copyOf(refusals);
    }

    static FileVerdict of(String contentHash, List<WireOutcome> outcomes) {
        Tally tally = new Tally();
        tally.add(outcomes);
        return tally.verdict(contentHash);
    }
}

package id.kawat.ingest.spool;

import id.kawat.ingest.spool.FileVerdict.Refusal;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.ArrayList;
import java.util.List;

/** Adds up what becomes of a file's items as they are acknowledged. Of refusals the first thousand are told; all are dead letters. */
final class Tally {

    private static final int MOST_REFUSALS = 1000;

    private final List<Refusal> refusals = new ArrayList<>();
    private long accepted;
    private long ignored;

    void add(List<WireOutcome> outcomes) {
        outcomes.forEach(this::add);
    }

    private void add(WireOutcome outcome) {
        if (outcome instanceof Accepted) {
            accepted++;
        } else if (outcome instanceof Rejected rejected) {
            refuse(rejected);
        } else {
            ignored++;
        }
    }

    private void refuse(Rejected rejected) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(new Refusal(
                    rejected.item().position().suffix(), rejected.reason().code(), rejected.message()));
        }
    }

    FileVerdict verdict(String contentHash) {
        return new FileVerdict(contentHash, accepted, ignored, refusals);
    }
}

package id.kawat.ingest.delivery;

import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts acknowledged outcomes since start, as a whole and as meters by source and reason. Only sources with a contract have a label
 * of their own: senders must not be able to make up any number of them. Thread-safe.
 */
public final class DeliveryCounts {

    /** Label of all sources without a contract. */
    private static final String OTHER = "other";

    private final LongAdder accepted = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final MeterRegistry meters;
    private final Set<String> sources;

    /**
     * @param sources that are labels
     */
    public DeliveryCounts(MeterRegistry meters, Set<String> sources) {
        this.meters = meters;
        this.sources = Set.copyOf(sources);
    }

    /**
     * @param source that the transport knows; an article names its own
     */
    void add(WireOutcome outcome, Optional<String> source) {
        if (outcome instanceof Accepted article) {
            accepted.increment();
            count("accepted", Optional.of(article.article().source()));
        } else if (outcome instanceof Rejected refusal) {
            rejected.increment();
            count("rejected", source);
            Counter.builder("kawat.ingest.refused")
                    .description("Dead letters by reason class.")
                    .tag("reason_class", refusal.reason().code())
                    .register(meters)
                    .increment();
        } else {
            ignored.increment();
            count("ignored", source);
        }
    }

    private void count(String outcome, Optional<String> source) {
        Counter.builder("kawat.ingest.articles")
                .description("Items that Kafka has acknowledged, or that hold no copy.")
                .tag("source", source.filter(sources::contains).orElse(OTHER))
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    public long accepted() {
        return accepted.sum();
    }

    public long ignored() {
        return ignored.sum();
    }

    public long rejected() {
        return rejected.sum();
    }
}

package id.kawat.ingest.source;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when a source is silent for longer than its contract says, or skips a sequence number, and raises an alert: a line in
 * the log and a count. A silence is told once, and its end too. Thread-safe.
 */
public final class SourceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

    /** A larger jump is a new day's numbering or another service, not a loss. */
    private static final long LARGEST_HOLE = 500;

    private final SourceContracts contracts;
    private final Clock clock;
    private final Map<String, Instant> heard = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> holes = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private long alerts;

    /** Sources count as heard of at the start. */
    public SourceWatch(SourceContracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
        contracts.all().forEach(contract -> heard.put(contract.id(), clock.instant()));
    }

    /** Alerts since start. */
    public synchronized long alerts() {
        return alerts;
    }

    /** Sources that something is wrong with, in the order of their contracts. */
    public synchronized List<SourceAlerts> troubled() {
        return contracts.all().stream()
                .map(contract -> of(contract.id()))
                .filter(SourceAlerts::any)
                .toList();
    }

    private synchronized SourceAlerts of(String source) {
        return new SourceAlerts(source, silent.contains(source), holes.getOrDefault(source, 0L));
    }

    /** Shows both as meters, for the sources whose contracts speak of them. */
    public void measure(MeterRegistry meters) {
        for (SourceContract contract : contracts.all()) {
            String source = contract.id();
            if (contract.silence().isPresent()) {
                Gauge.builder(
                                "kawat.ingest.source.silent",
                                this,
                                watch -> watch.of(source).silent() ? 1 : 0)
                        .description("1 while nothing comes for longer than the source's contract says.")
                        .tag("source", source)
                        .register(meters);
            }
            if (contract.countsUp()) {
                FunctionCounter.builder(
                                "kawat.ingest.sequence.holes",
                                this,
                                watch -> watch.of(source).holes())
                        .description("Holes in the numbers of a source.")
                        .tag("source", source)
                        .register(meters);
            }
        }
    }

    /** Something came from sources; refused items count as a sign of life too, where the transport knew the source. */
    public synchronized void heard(Optional<String> source, List<WireOutcome> outcomes) {
        source.ifPresent(this::heardOf);
        for (WireOutcome outcome : outcomes) {
            if (outcome instanceof Accepted accepted) {
                heardOf(accepted.article().source());
                count(accepted.article());
            }
        }
    }

    private void heardOf(String source) {
        if (heard.containsKey(source)) {
            heard.put(source, clock.instant());
            if (silent.remove(source)) {
                LOG.info("source {}: heard again", source);
            }
        }
    }

    private void count(Article article) {
        boolean watched = contracts
                .with(article.source())
                .filter(SourceContract::countsUp)
                .isPresent();
        if (watched && article.sequence().isPresent()) {
            compare(article.source(), article.sequence().get());
        }
    }

    private void compare(String source, long number) {
        Long last = numbers.get(source);
        if (last == null || number > last || last - number > LARGEST_HOLE) {
            numbers.put(source, number);
        }
        if (last != null && number > last + 1 && number - last <= LARGEST_HOLE) {
            alerts++;
            holes.merge(source, 1L, Long::sum);
            LOG.warn(
                    "source {}: sequence numbers {} to {} did not arrive; ask the agency to send them again",
                    source,
                    last + 1,
                    number - 1);
        }
    }

    /** Looks for silent sources; to be called now and then. */
    public synchronized void check() {
        contracts.all().forEach(contract -> contract.silence().ifPresent(limit -> checkSilence(contract, limit)));
    }

    private void checkSilence(SourceContract contract, Duration limit) {
        Duration since = Duration.between(heard.getOrDefault(contract.id(), clock.instant()), clock.instant());
        if (since.compareTo(limit) > 0 && silent.add(contract.id())) {
            alerts++;
            LOG.warn(
                    "source {} ({}): nothing came for {} minutes, its contract says {} at most (silence)",
                    contract.id(),
                    contract.name(),
                    since.toMinutes(),
                    limit);
        }
    }
}

package id.kawat.enrich.replay;

import static java.util.Objects.requireNonNull;

import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.replay.Survey.Chosen;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.ReplayState;
import id.kawat.news.WireArticle;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.streams.failure.BadRecordException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The work of a replay: looks through each partition to learn which delivery of each article is to be done, then reads again and does
 * these, in their order. For one thread, used once.
 */
final class ReplayRun {

    /** Results become visible and a crash repeats no more than this, in milliseconds. */
    private static final long COMMIT_EVERY_MS = 1_000;

    private static final long LOOK_AT_LIVE_EVERY_MS = 500;
    private static final long PAUSE_MS = 100;
    private static final int PENDING_FOR_EACH_THREAD = 32;

    private final ReplaySettings settings;
    private final String raw;
    private final String result;
    private final RawLog log;
    private final Offsets offsets;
    private final Ledger ledger;
    private final ReplayWriter writer;
    private final Extractions extractions;
    private final LiveLead live;
    private final Pace pace;
    private final Clock clock;
    private final CountDownLatch stop;
    private final Queue<Step> pending = new ArrayDeque<>();
    private long committedAt;
    private long lookedAtLive;
    private boolean isLiveBehind;

    /** Something that is done in its turn, once everything before it is. */
    private interface Step {
        void take();

        boolean isReady();
    }

    ReplayRun(
            ReplaySettings settings,
            ReplayCluster cluster,
            RawLog log,
            Offsets offsets,
            Ledger ledger,
            ReplayWriter writer,
            Extractor extractor,
            LiveLead live,
            Clock clock,
            CountDownLatch stop) {
        this.settings = settings;
        this.raw = cluster.raw();
        this.result = cluster.result(settings.label());
        this.log = log;
        this.offsets = offsets;
        this.ledger = ledger;
        this.writer = writer;
        this.extractions = new Extractions(extractor, settings.parallel());
        this.live = live;
        this.pace = new Pace(settings.rate(), clock);
        this.clock = clock;
        this.stop = stop;
    }

    /** Returns when all is done or it was asked to stop; which of them is committed then. */
    ReplayState run() {
        try (extractions) {
            commit(ReplayState.RUNNING);
            Map<TopicPartition, Chosen> chosen = survey();
            ReplayState state = !isStopping() && redo(chosen) ? ReplayState.ENDED : ReplayState.STOPPED;
            commit(state);
            offsets.awaitSettled(result);
            return state;
        }
    }

    private Map<TopicPartition, Chosen> survey() {
        Map<TopicPartition, Chosen> chosen = new HashMap<>();
        Map<TopicPartition, Long> positions = ledger.positions();
        Map<TopicPartition, Long> beginnings = offsets.beginnings(raw);
        ledger.ends().forEach((partition, end) -> {
            if (positions.getOrDefault(partition, 0L) < end && !isStopping()) {
                chosen.put(partition, survey(partition, Math.min(end, beginnings.getOrDefault(partition, 0L)), end));
            }
        });
        if (!isStopping() && ledger.progress().selected().isEmpty()) {
            ledger.selected(chosen.values().stream().mapToLong(Chosen::size).sum());
        }
        return chosen;
    }

    private Chosen survey(TopicPartition partition, long first, long end) {
        Survey survey = new Survey(first);
        log.assign(Map.of(partition, first), Map.of(partition, end));
        while (!log.isAtEnd() && !isStopping()) {
            for (ConsumerRecord<String, byte[]> record : log.poll()) {
                if (settings.selection().mayConcern(record.key())) {
                    look(record, survey);
                }
            }
            beat();
        }
        return survey.chosen();
    }

    private void look(ConsumerRecord<String, byte[]> record, Survey survey) {
        try {
            WireArticle delivery = log.delivery(record);
            if (settings.selection().concerns(delivery)) {
                survey.add(delivery, record.offset(), settings.selection().takes(delivery));
            }
        } catch (BadRecordException unreadable) {
            if (settings.selection().takesUnreadable(record.timestamp())) {
                survey.addUnreadable(record.offset());
            }
        }
    }

    /** True when everything is written. */
    private boolean redo(Map<TopicPartition, Chosen> chosen) {
        Map<TopicPartition, Long> ends = new HashMap<>(ledger.ends());
        Map<TopicPartition, Long> positions = new HashMap<>(ledger.positions());
        ends.keySet().retainAll(chosen.keySet());
        positions.keySet().retainAll(chosen.keySet());
        log.assign(positions, ends);
        while (!log.isAtEnd() && !isStopping()) {
            for (ConsumerRecord<String, byte[]> record : log.poll()) {
                if (requireNonNull(chosen.get(partition(record))).contains(record.offset())) {
                    submit(record);
                }
            }
            if (!isStopping()) {
                pending.add(new Reached(log.positions()));
            }
            takeReady();
            beat();
        }
        while (!pending.isEmpty() && !isStopping()) {
            pending.remove().take();
            beat();
        }
        return pending.isEmpty() && log.isAtEnd() && !isStopping();
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void submit(ConsumerRecord<String, byte[]> record) {
        awaitTurn();
        if (isStopping()) {
            return;
        }
        pending.add(new Redone(record));
        while (pending.size() > settings.parallel() * PENDING_FOR_EACH_THREAD) {
            pending.remove().take();
        }
        beat();
    }

    /** Waits until the rate allows another article, and while live processing has fallen behind. */
    private void awaitTurn() {
        while (!isStopping() && (isLiveBehind() || pace.untilNext() > 0)) {
            pause(isLiveBehind ? PAUSE_MS : Math.min(pace.untilNext(), COMMIT_EVERY_MS));
            takeReady();
            beat();
        }
        pace.passed(1);
    }

    private boolean isLiveBehind() {
        if (clock.millis() - lookedAtLive >= LOOK_AT_LIVE_EVERY_MS) {
            isLiveBehind = live.isBehind();
            ledger.makesRoom(isLiveBehind);
            lookedAtLive = clock.millis();
        }
        return isLiveBehind;
    }

    private void pause(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private void takeReady() {
        while (!pending.isEmpty() && pending.element().isReady()) {
            pending.remove().take();
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** Also a sign of life for who asks how the replay stands. */
    private void beat() {
        if (clock.millis() - committedAt >= COMMIT_EVERY_MS) {
            commit(ReplayState.RUNNING);
        }
    }

    private void commit(ReplayState state) {
        writer.commit(ledger.as(state), ledger.offsets(), log.group());
        committedAt = clock.millis();
    }

    /** All that is to be done up to these positions is done. */
    private final class Reached implements Step {

        private final Map<TopicPartition, Long> positions;

        Reached(Map<TopicPartition, Long> positions) {
            this.positions = positions;
        }

        @Override
        public void take() {
            positions.forEach(ledger::reached);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    /** A delivery that is enriched. */
    private final class Redone implements Step {

        private final ConsumerRecord<String, byte[]> record;
        private Optional<Future<EnrichedArticle>> extraction = Optional.empty();
        private Optional<BadRecordException> unreadable = Optional.empty();

        Redone(ConsumerRecord<String, byte[]> record) {
            this.record = record;
            try {
                extraction = Optional.of(extractions.submit(log.delivery(record)));
            } catch (BadRecordException bad) {
                unreadable = Optional.of(bad);
            }
        }

        @Override
        public void take() {
            try {
                if (extraction.isPresent()) {
                    writer.result(record, Extractions.result(extraction.get()));
                    ledger.article();
                }
            } catch (BadRecordException bad) {
                unreadable = Optional.of(bad);
            }
            unreadable.ifPresent(this::writeDeadLetter);
            ledger.reached(partition(record), record.offset() + 1);
        }

        private void writeDeadLetter(BadRecordException reason) {
            byte[] bytes = record.value() == null ? new byte[0] : record.value();
            writer.deadLetter(DeadLetter.ofReplay(
                    settings.label().value(),
                    reason.reasonClass(),
                    String.valueOf(reason.getMessage()),
                    record.topic() + "-" + record.partition() + "@" + record.offset(),
                    reason.source(),
                    bytes));
            ledger.deadLetter();
        }

        @Override
        public boolean isReady() {
            return extraction.map(Future::isDone).orElse(true);
        }
    }
}

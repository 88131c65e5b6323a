package id.kawat.app.diff;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.diff.SpilledPartition.Cursor;
import id.kawat.app.diff.compare.ArticleComparison;
import id.kawat.app.diff.compare.ArticleDifference;
import id.kawat.app.diff.compare.DiffTally;
import id.kawat.app.settings.Connection;
import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.streams.version.Hold;
import id.kawat.streams.version.Showing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;

/**
 * Walks through both results side by side, a partition at a time: an article is on the same partition of both, so that both sides of one
 * partition, each sorted by key on disk, are all that is looked at.
 */
final class ResultDiff {

    private final Connection connection;
    private final DiffSide before;
    private final DiffSide after;
    private final DiffTally tally;
    private final Consumer<ArticleDifference> told;

    /**
     * @param told each article that differs, by partition and id
     */
    ResultDiff(
            Connection connection, DiffSide before, DiffSide after, DiffTally tally, Consumer<ArticleDifference> told) {
        this.connection = connection;
        this.before = before;
        this.after = after;
        this.tally = tally;
        this.told = told;
    }

    /**
     * Reads what is committed now.
     *
     * @throws CommandFailure if one of them is not there or they are not spread alike
     */
    void run() {
        try (PartitionLog log = new PartitionLog(connection);
                Serde<EnrichedArticle> serde = new ValueSerdes(connection.serde()).of(after.topic())) {
            List<TopicPartition> old = partitions(log, before);
            List<TopicPartition> fresh = partitions(log, after);
            if (old.size() != fresh.size()) {
                throw CommandFailure.failed(before.name() + " has " + old.size() + " partitions and " + after.name()
                        + " has " + fresh.size()
                        + ": results of different layouts can't be compared (topics.partitions)");
            }
            for (int i = 0; i < old.size(); i++) {
                compare(log, serde, i);
            }
        }
    }

    private List<TopicPartition> partitions(PartitionLog log, DiffSide side) {
        String topic = nameOf(side);
        if (!log.exists(topic)) {
            throw CommandFailure.failed(
                    "there is no result " + side.name() + " (no topic " + topic + "): `kawat replay --label "
                            + side.name() + "` makes one, `kawat replay status` shows which there are");
        }
        return log.partitionsOf(topic);
    }

    private String nameOf(DiffSide side) {
        return connection.prefix().nameOf(side.topic());
    }

    private void compare(PartitionLog log, Serde<EnrichedArticle> serde, int partition) {
        try (SpilledPartition old = spilled(log, before, partition);
                SpilledPartition fresh = spilled(log, after, partition);
                Cursor left = old.cursor();
                Cursor right = fresh.cursor()) {
            while (left.key().isPresent() || right.key().isPresent()) {
                int order = order(left.key(), right.key());
                if (order < 0) {
                    oneSided(read(serde, before, left), before, after);
                } else if (order > 0) {
                    oneSided(read(serde, after, right), after, before);
                } else {
                    compare(read(serde, before, left), read(serde, after, right));
                }
                if (order <= 0) {
                    left.next();
                }
                if (order >= 0) {
                    right.next();
                }
            }
        }
    }

    private SpilledPartition spilled(PartitionLog log, DiffSide side, int partition) {
        SpilledPartition spilled = new SpilledPartition();
        TopicPartition source = new TopicPartition(nameOf(side), partition);
        log.read(source, log.end(source), spilled::take);
        return spilled;
    }

    /** As the store sorts keys; a side that is at its end comes last. */
    private static int order(Optional<byte[]> left, Optional<byte[]> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? 1 : -1;
        }
        return Arrays.compareUnsigned(left.get(), right.get());
    }

    private EnrichedArticle read(Serde<EnrichedArticle> serde, DiffSide side, Cursor cursor) {
        return serde.deserializer().deserialize(nameOf(side), cursor.value());
    }

    private void compare(EnrichedArticle old, EnrichedArticle fresh) {
        ArticleComparison.compare(old, fresh)
                .ifPresentOrElse(
                        difference -> {
                            tally.differs(difference);
                            told.accept(difference);
                        },
                        tally::same);
    }

    /** What consumers see is only what may be shown: that a result knows more, or covers less, is no difference from it. */
    private void oneSided(EnrichedArticle article, DiffSide here, DiffSide there) {
        Hold hold = Showing.of(article.getArticle()).hold();
        String only = "only in " + here.name() + ": ";
        if (here.isLive()) {
            tally.oneSided(only + "not replayed into " + there.name(), false);
        } else if (there.isLive() && hold != Hold.NONE) {
            tally.oneSided(
                    only + "not to be shown, "
                            + hold.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    false);
        } else if (there.isLive()) {
            tally.oneSided(only + "consumers don't see it: expired, withdrawn since, or not processed yet", true);
        } else {
            tally.oneSided(only + "not in " + there.name(), true);
        }
    }
}

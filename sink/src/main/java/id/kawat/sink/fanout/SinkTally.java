package id.kawat.sink.fanout;

import id.kawat.news.ArticleChange;
import id.kawat.news.ChangeType;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.util.concurrent.atomic.LongAdder;

/** Counts what passes a fan-out topology. Thread-safe. */
public final class SinkTally {

    private final LongAdder versions = new LongAdder();
    private final LongAdder articles = new LongAdder();
    private final LongAdder entities = new LongAdder();
    private final LongAdder quotes = new LongAdder();
    private final LongAdder retracted = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final LongAdder released = new LongAdder();
    private final LongAdder expired = new LongAdder();
    private final LongAdder alerts = new LongAdder();
    private final LongAdder deadLetters = new LongAdder();

    void version() {
        versions.increment();
    }

    void change(Change change) {
        if (change.record().isEmpty()) {
            retracted.increment();
        } else {
            of(change.place().topic()).increment();
        }
    }

    private LongAdder of(Topic<?> topic) {
        if (topic.equals(Topics.ARTICLES)) {
            return articles;
        }
        if (topic.equals(Topics.CHANGES)) {
            return changes;
        }
        return topic.equals(Topics.ENTITIES) ? entities : quotes;
    }

    void told(ArticleChange told) {
        if (told.getWhat() == ChangeType.RELEASED) {
            released.increment();
        } else if (told.getWhat() == ChangeType.EXPIRED) {
            expired.increment();
        }
    }

    void alert() {
        alerts.increment();
    }

    /** One more record that became a dead letter. */
    public void deadLetter() {
        deadLetters.increment();
    }

    /** All counts so far. */
    public SinkCounts counts() {
        return new SinkCounts(
                versions.sum(),
                articles.sum(),
                entities.sum(),
                quotes.sum(),
                retracted.sum(),
                changes.sum(),
                released.sum(),
                expired.sum(),
                alerts.sum(),
                deadLetters.sum());
    }
}

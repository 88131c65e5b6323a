package id.kawat.sink.fanout;

import id.kawat.news.EnrichedArticle;
import id.kawat.sink.fanout.state.ArticleStateRecord;
import id.kawat.streams.failure.BadRecordException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what each version of an article changes to the sink of its topic; the sinks are named after the topics. */
@SuppressWarnings("NullAway.Init") // init() comes before process(), by Kafka's contract
final class FanOut implements Processor<String, EnrichedArticle, Route, SpecificRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final ArticleStateFormat format = new ArticleStateFormat();
    private final SinkTally tally;
    private ProcessorContext<Route, SpecificRecord> context;
    private KeyValueStore<String, ArticleStateRecord> articles;

    FanOut(SinkTally tally) {
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<Route, SpecificRecord> context) {
        this.context = context;
        this.articles = context.getStateStore(FanOutTopology.SHOWN_RECORDS);
    }

    @Override
    public void process(Record<String, EnrichedArticle> record) {
        tally.version();
        EnrichedArticle version = checked(record.key(), record.value());
        ArticleState known = known(record.key());
        Update update = Update.decide(known, version);
        if (update.state().equals(known)) {
            return;
        }
        articles.put(record.key(), format.write(update.state()));
        update.changes().forEach(change -> forward(change, record.timestamp()));
        alert(record.key(), known, update.state());
    }

    private static EnrichedArticle checked(@Nullable String key, @Nullable EnrichedArticle version) {
        if (version == null) {
            throw new BadRecordException("contract.value", "a record without a value, key " + key, Optional.empty());
        }
        if (!version.getArticle().getArticleId().equals(key)) {
            throw new BadRecordException(
                    "contract.key",
                    "the key " + key + " is not the article's id "
                            + version.getArticle().getArticleId(),
                    Optional.of(version.getArticle().getSource()));
        }
        return version;
    }

    private ArticleState known(String articleId) {
        ArticleStateRecord kept = articles.get(articleId);
        return kept == null ? ArticleState.NOTHING : format.read(articleId, kept);
    }

    private void forward(Change change, long timestamp) {
        tally.change(change);
        Route route = change.place().route();
        context.forward(
                new Record<>(route, change.record().orElse(null), timestamp),
                change.place().topic().name());
    }

    private static void alert(String articleId, ArticleState known, ArticleState now) {
        if (now.standing().isContradictory() && !known.standing().isContradictory()) {
            LOG.warn("article {} is held back: its version numbers contradict their times", articleId);
        }
    }
}

package id.kawat.sink.fanout;

import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.WithheldQuotes.Output;
import id.kawat.sink.fanout.state.ArticleStateRecord;
import id.kawat.streams.failure.BadRecordException;
import id.kawat.streams.generation.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what each version of an article changes, and what the end of an embargo or of a time of use changes, to the sink of its
 * topic; the sinks are named after the topics. The clock is that of Streams, which a test drives.
 */
@SuppressWarnings("NullAway.Init") // init() comes before process(), by Kafka's contract
final class FanOut implements Processor<String, EnrichedArticle, Route, SpecificRecord> {

    /** How late a release may be. */
    private static final Duration LOOK_AT_THE_CLOCK = Duration.ofMillis(500);

    /** Bounds how long records wait while many articles are released at once. */
    private static final int MOST_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final ArticleStateFormat format = new ArticleStateFormat();
    private final Outputs outputs;
    private final SinkTally tally;
    private ProcessorContext<Route, SpecificRecord> context;
    private KeyValueStore<String, ArticleStateRecord> articles;
    private KeyValueStore<String, EnrichedArticle> held;
    private DueTimes dueTimes;

    FanOut(Outputs outputs, SinkTally tally) {
        this.outputs = outputs;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<Route, SpecificRecord> context) {
        this.context = context;
        this.articles = context.getStateStore(FanOutTopology.SHOWN_RECORDS);
        this.held = context.getStateStore(FanOutTopology.HELD_VERSIONS);
        this.dueTimes = new DueTimes(context.getStateStore(FanOutTopology.DUE_TIMES));
        context.schedule(LOOK_AT_THE_CLOCK, PunctuationType.WALL_CLOCK_TIME, millis -> settle(now()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    @Override
    public void process(Record<String, EnrichedArticle> record) {
        tally.version();
        EnrichedArticle version = checked(record.key(), record.value());
        ArticleState known = known(record.key());
        Instant arrival = Instant.ofEpochMilli(record.timestamp());
        int generation = Generation.of(record.headers());
        Update update = Update.decide(known, version, generation, outputs.withheld(), arrival, now());
        update.toKeep().ifPresent(waiting -> held.put(record.key(), waiting));
        apply(record.key(), known, update, arrival);
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

    /** Brings up to the moment what has waited for it. */
    private void settle(Instant now) {
        for (Due due : dueTimes.until(now, MOST_AT_ONCE)) {
            ArticleState known = known(due.articleId());
            if (known.situation().due().filter(due.at()::equals).isEmpty()) {
                dueTimes.forget(due);
                continue;
            }
            Optional<EnrichedArticle> version = Optional.ofNullable(held.get(due.articleId()));
            Update update = Update.atDue(due.articleId(), known, version, outputs.withheld(), due.at(), now);
            apply(due.articleId(), known, update, due.at());
        }
    }

    private void apply(String articleId, ArticleState known, Update update, Instant at) {
        ArticleState state = update.state();
        if (state.equals(known)) {
            return;
        }
        articles.put(articleId, format.write(state));
        dueTimes.replace(articleId, known.situation().due(), state.situation().due());
        if (known.situation().isWaiting() && !state.situation().isWaiting()) {
            held.delete(articleId);
        }
        String source = state.situation().source();
        int generation = state.standing().generation();
        boolean revises = !known.equals(ArticleState.NOTHING);
        update.changes()
                .forEach(change -> forward(
                        change,
                        generated(CloudEvent.headers(change, source, at, revises), change, generation),
                        source,
                        at));
        update.told().ifPresent(told -> tell(told, at, revises));
        alert(articleId, known.situation(), state.situation());
    }

    private void tell(ArticleChange told, Instant at, boolean revises) {
        tally.told(told);
        Change change = Change.told(told);
        forward(change, CloudEvent.headers(change, told.getSource(), at, revises), told.getSource(), at);
    }

    /** The record of an article says of which generation it is: who promotes a result over it has to know. */
    private static Headers generated(Headers headers, Change change, int generation) {
        if (change.place().topic().equals(Topics.ARTICLES)) {
            Generation.mark(headers, generation);
        }
        return headers;
    }

    private void forward(Change change, Headers headers, String source, Instant at) {
        tally.change(change);
        Topic<?> topic = change.place().topic();
        var record = new Record<>(change.place().route(), change.record().orElse(null), at.toEpochMilli(), headers);
        context.forward(record, topic.name());
        if (outputs.isMirrored(topic)) {
            mirror(record, topic, source);
        }
    }

    private void mirror(Record<Route, @Nullable SpecificRecord> record, Topic<?> topic, String source) {
        var mirrored = record.withHeaders(CloudEvent.asJson(record.headers()));
        String mirror = Topics.jsonOf(topic).name();
        if (!outputs.withheld().isOutOf(Output.JSON, source)) {
            context.forward(mirrored, mirror);
        } else if (record.value() instanceof EnrichedArticle article) {
            context.forward(mirrored.withValue(Records.withoutQuotes(article)), mirror);
        } else if (!topic.equals(Topics.QUOTES)) {
            context.forward(mirrored, mirror);
        }
    }

    private void alert(String articleId, Situation known, Situation now) {
        if (now.isAlarming() && !now.equals(known)) {
            tally.alert();
            LOG.warn(
                    "article {} of {}, version {}, is held back until a later version says otherwise: {}",
                    articleId,
                    now.source(),
                    now.version().orElse("without a number"),
                    now.reason().orElse(""));
        }
    }
}

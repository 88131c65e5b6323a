package id.kawat.enrich.topology;

import static java.util.Objects.requireNonNullElse;

import id.kawat.news.WireArticle;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.streams.version.Standing;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Lets through what changes an article. It only reads the store: {@link Enrichment} writes it once the article went well, so that
 * one that became a dead letter is fresh when it is sent again.
 */
@SuppressWarnings("NullAway.Init") // init() comes before process(), by Kafka's contract
final class Deduplication implements FixedKeyProcessor<String, WireArticle, Fresh> {

    private final String revision;
    private final EnrichTally tally;
    private FixedKeyProcessorContext<String, Fresh> context;
    private KeyValueStore<String, Standing> versions;

    Deduplication(String revision, EnrichTally tally) {
        this.revision = revision;
        this.tally = tally;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Fresh> context) {
        this.context = context;
        this.versions = context.getStateStore(EnrichmentTopology.ACCEPTED_VERSIONS);
    }

    @Override
    public void process(FixedKeyRecord<String, WireArticle> record) {
        tally.article();
        WireArticle article = RawContract.checked(record.key(), record.value());
        Standing known = requireNonNullElse(versions.get(record.key()), Standing.NOTHING);
        boolean isSentAgain = DeadLetter.isSentAgain(record.headers(), Stage.ENRICH);
        Fresh.decide(known, article, revision, isSentAgain)
                .ifPresentOrElse(fresh -> context.forward(record.withValue(fresh)), tally::unchanged);
    }
}

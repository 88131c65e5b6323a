package id.kawat.enrich.topology;

import id.kawat.news.EnrichedArticle;
import id.kawat.streams.generation.Generation;
import id.kawat.streams.version.Standing;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Enriches an article and notes that it was passed on, in this order: see {@link Deduplication}. */
@SuppressWarnings("NullAway.Init") // init() comes before process(), by Kafka's contract
final class Enrichment implements FixedKeyProcessor<String, Fresh, EnrichedArticle> {

    private final Enricher enricher;
    private final int generation;
    private final EnrichTally tally;
    private FixedKeyProcessorContext<String, EnrichedArticle> context;
    private KeyValueStore<String, Standing> versions;

    /**
     * One whose records are of {@code generation}.
     *
     * @param tally told what passed
     */
    Enrichment(Enricher enricher, int generation, EnrichTally tally) {
        this.enricher = enricher;
        this.generation = generation;
        this.tally = tally;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, EnrichedArticle> context) {
        this.context = context;
        this.versions = context.getStateStore(EnrichmentTopology.ACCEPTED_VERSIONS);
    }

    @Override
    public void process(FixedKeyRecord<String, Fresh> record) {
        Fresh fresh = record.value();
        EnrichedArticle enriched = enricher.enrich(fresh.article(), fresh.isRead());
        versions.put(record.key(), fresh.standing());
        tally.enriched(enriched);
        Headers headers = new RecordHeaders(record.headers());
        Generation.mark(headers, generation);
        context.forward(record.withValue(enriched).withHeaders(headers));
    }
}

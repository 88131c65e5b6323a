package id.kawat.enrich.topology;

import id.kawat.enrich.extract.Extractor;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.RecordLimit;
import id.kawat.streams.version.Standing;
import id.kawat.streams.version.StandingFormat;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From each article that arrived to the versions that count, with what their text says. What can't be enriched becomes a dead
 * letter by {@link id.kawat.streams.failure.FailurePolicy}.
 */
public final class EnrichmentTopology {

    /** For each article the {@link Standing} that was last passed on; in the changelog's name, so never renamed lightly. */
    static final String ACCEPTED_VERSIONS = "accepted-versions";

    private final Extractor extractor;
    private final TopicPrefix prefix;
    private final ValueSerdes serdes;
    private final EnrichTally tally;
    private final int generation;

    public EnrichmentTopology(Extractor extractor, TopicPrefix prefix, ValueSerdes serdes) {
        this(extractor, prefix, serdes, new EnrichTally());
    }

    /**
     * One whose records are counted.
     *
     * @param tally told by stream threads what passed
     */
    public EnrichmentTopology(Extractor extractor, TopicPrefix prefix, ValueSerdes serdes, EnrichTally tally) {
        this(extractor, prefix, serdes, tally, 0);
    }

    private EnrichmentTopology(
            Extractor extractor, TopicPrefix prefix, ValueSerdes serdes, EnrichTally tally, int generation) {
        this.extractor = extractor;
        this.prefix = prefix;
        this.serdes = serdes;
        this.tally = tally;
        this.generation = generation;
    }

    /** The same, whose records are of {@code generation}: see {@link id.kawat.streams.generation.Generation}. */
    public EnrichmentTopology ofGeneration(int generation) {
        return new EnrichmentTopology(extractor, prefix, serdes, tally, generation);
    }

    /** A new topology; needs neither Kafka nor a registry. */
    public Topology build() {
        var builder = new StreamsBuilder().addStateStore(acceptedVersions());

        var articles = read(builder, Topics.RAW_ARTICLES);
        var fresh = articles.processValues(
                () -> new Deduplication(extractor.revision(), tally), Named.as("deduplicate"), ACCEPTED_VERSIONS);
        var enriched = fresh.processValues(
                () -> new Enrichment(new Enricher(extractor), generation, tally),
                Named.as("enrich"),
                ACCEPTED_VERSIONS);

        write(enriched, Topics.ENRICHED_ARTICLES);
        return builder.build();
    }

    private static StoreBuilder<KeyValueStore<String, Standing>> acceptedVersions() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ACCEPTED_VERSIONS), Serdes.String(), StandingFormat.serde());
    }

    private KStream<String, WireArticle> read(StreamsBuilder builder, Topic<WireArticle> topic) {
        var consumed = Consumed.with(Serdes.String(), serdes.of(topic)).withName(topic.name());
        return builder.stream(prefix.nameOf(topic), consumed);
    }

    private void write(KStream<String, EnrichedArticle> articles, Topic<EnrichedArticle> topic) {
        var produced =
                Produced.with(Serdes.String(), RecordLimit.on(serdes.of(topic))).withName(topic.name());
        articles.to(prefix.nameOf(topic), produced);
    }
}

package id.kawat.sink.fanout;

import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.json.RecordJson;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.state.ArticleStateRecord;
import id.kawat.streams.failure.RecordLimit;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From each version of an article to the records that are to be seen of it: the article, its entities and its quotes, each on a
 * topic of its own and on the partition that its {@link Route} names, and what happened on another. Only differences are
 * written. An article under embargo waits in a store until its time.
 *
 * <p>A record whose entity or speaker changes moves to another partition, with a tombstone on the one it leaves. There is no
 * order between partitions: a reader of a whole topic keeps what it knows by partition and key, not by key alone.
 */
public final class FanOutTopology {

    /** For each article what was last written of it; in the changelog's name, so never renamed lightly. */
    static final String SHOWN_RECORDS = "shown-records";

    /** The text of each article that waits for the end of its embargo, and of no other. */
    static final String HELD_VERSIONS = "held-versions";

    /** When something happens to an article by itself. */
    static final String DUE_TIMES = "due-times";

    private static final String FAN_OUT = "fan-out";

    private final TopicPrefix prefix;
    private final ValueSerdes serdes;
    private final Outputs outputs;
    private final SinkTally tally;

    public FanOutTopology(TopicPrefix prefix, ValueSerdes serdes) {
        this(prefix, serdes, Outputs.STANDARD, new SinkTally());
    }

    /**
     * One whose records are counted.
     *
     * @param tally told by stream threads what passed
     */
    public FanOutTopology(TopicPrefix prefix, ValueSerdes serdes, Outputs outputs, SinkTally tally) {
        this.prefix = prefix;
        this.serdes = serdes;
        this.outputs = outputs;
        this.tally = tally;
    }

    /** A new topology; needs neither Kafka nor a registry. */
    public Topology build() {
        var topology = new Topology();
        read(topology, Topics.ENRICHED_ARTICLES);
        topology.addProcessor(FAN_OUT, () -> new FanOut(outputs, tally), Topics.ENRICHED_ARTICLES.name());
        topology.addStateStore(shownRecords(), FAN_OUT);
        topology.addStateStore(heldVersions(), FAN_OUT);
        topology.addStateStore(dueTimes(), FAN_OUT);
        Topics.results().forEach(topic -> write(topology, topic));
        outputs.mirrors().forEach(mirror -> writeJson(topology, mirror));
        return topology;
    }

    private void read(Topology topology, Topic<?> topic) {
        topology.addSource(
                topic.name(), new StringDeserializer(), serdes.of(topic).deserializer(), prefix.nameOf(topic));
    }

    private void write(Topology topology, Topic<?> topic) {
        topology.addSink(
                topic.name(),
                prefix.nameOf(topic),
                Route.serializer(),
                RecordLimit.on(serdes.of(topic)).serializer(),
                Route.partitioner(),
                FAN_OUT);
    }

    private void writeJson(Topology topology, Topic<byte[]> mirror) {
        topology.addSink(
                mirror.name(),
                prefix.nameOf(mirror),
                Route.serializer(),
                RecordLimit.on(RecordJson.serde()).serializer(),
                Route.partitioner(),
                FAN_OUT);
    }

    private static StoreBuilder<KeyValueStore<String, ArticleStateRecord>> shownRecords() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SHOWN_RECORDS), Serdes.String(), ArticleStateFormat.serde());
    }

    private StoreBuilder<KeyValueStore<String, EnrichedArticle>> heldVersions() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HELD_VERSIONS), Serdes.String(), RecordLimit.on(heldVersion()));
    }

    /** As on the topic a version came from, under its subject too: later code reads it as it reads that topic. */
    private Serde<EnrichedArticle> heldVersion() {
        String topic = prefix.nameOf(Topics.ENRICHED_ARTICLES);
        Serde<EnrichedArticle> serde = serdes.of(Topics.ENRICHED_ARTICLES);
        return Serdes.serdeFrom(
                (changelog, version) -> serde.serializer().serialize(topic, version),
                (changelog, bytes) -> serde.deserializer().deserialize(topic, bytes));
    }

    private static StoreBuilder<KeyValueStore<Due, byte[]>> dueTimes() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(DUE_TIMES), Due.serde(), Serdes.ByteArray());
    }
}

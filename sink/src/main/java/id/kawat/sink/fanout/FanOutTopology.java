package id.kawat.sink.fanout;

import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.state.ArticleStateRecord;
import id.kawat.streams.failure.RecordLimit;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From each version of an article to the records that are to be seen of it: the article, its entities and its quotes, each on a
 * topic of its own and on the partition that its {@link Route} names. Only differences are written.
 *
 * <p>A record whose entity or speaker changes moves to another partition, with a tombstone on the one it leaves. There is no
 * order between partitions: a reader of a whole topic keeps what it knows by partition and key, not by key alone.
 */
public final class FanOutTopology {

    /** For each article what was last written of it; in the changelog's name, so never renamed lightly. */
    static final String SHOWN_RECORDS = "shown-records";

    private static final String FAN_OUT = "fan-out";

    private final TopicPrefix prefix;
    private final ValueSerdes serdes;
    private final SinkTally tally;

    public FanOutTopology(TopicPrefix prefix, ValueSerdes serdes) {
        this(prefix, serdes, new SinkTally());
    }

    /**
     * One whose records are counted.
     *
     * @param tally told by stream threads what passed
     */
    public FanOutTopology(TopicPrefix prefix, ValueSerdes serdes, SinkTally tally) {
        this.prefix = prefix;
        this.serdes = serdes;
        this.tally = tally;
    }

    /** A new topology; needs neither Kafka nor a registry. */
    public Topology build() {
        var topology = new Topology();
        read(topology, Topics.ENRICHED_ARTICLES);
        topology.addProcessor(FAN_OUT, () -> new FanOut(tally), Topics.ENRICHED_ARTICLES.name());
        topology.addStateStore(shownRecords(), FAN_OUT);
        write(topology, Topics.ARTICLES);
        write(topology, Topics.ENTITIES);
        write(topology, Topics.QUOTES);
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

    private static StoreBuilder<KeyValueStore<String, ArticleStateRecord>> shownRecords() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SHOWN_RECORDS), Serdes.String(), ArticleStateFormat.serde());
    }
}

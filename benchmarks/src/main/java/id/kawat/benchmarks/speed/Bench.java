package id.kawat.benchmarks.speed;

import id.kawat.embedded.Cluster;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.enrich.extract.Extractors;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import id.kawat.streams.role.StreamsRole;
import id.kawat.streams.role.StreamsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * One measurement at a time on one broker: fresh topics with all articles already in them, then the topologies, then the time
 * from the first to the last result that a read_committed consumer sees, so that neither start-up nor loading counts.
 */
final class Bench {

    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final KafkaSettings kafka;
    private final SerdeSettings serde;
    private final ValueSerdes serdes;
    private final Path folder;
    private final int threads;
    private int run;

    Bench(Cluster cluster, Path folder, int threads) {
        this.kafka = KafkaSettings.of(cluster.bootstrapServers());
        this.serde = SerdeSettings.of(cluster.registryUrl());
        this.serdes = new ValueSerdes(serde);
        this.folder = folder;
        this.threads = threads;
    }

    Round measure(Subject subject, Load load) throws Exception {
        return measure(subject, load, new HeapMarks());
    }

    /** As the other, noting the heap on the way; the time of its collections does not count. */
    Round measure(Subject subject, Load load, HeapMarks heap) throws Exception {
        run++;
        TopicPrefix prefix = prefix();
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            new TopicCreator(admin, prefix, TopicLayout.SINGLE_BROKER).createMissing();
            fill(prefix, load);
            Round rate = measured(subject, prefix, load.articles().size(), heap);
            admin.deleteTopics(Topics.all().stream().map(prefix::nameOf).toList())
                    .all()
                    .get();
            return rate;
        }
    }

    private TopicPrefix prefix() {
        return new TopicPrefix("bench" + run + ".");
    }

    /** Bytes of the stores that the last measurement left, for each application. */
    Map<String, Long> storeBytes() throws IOException {
        return StoreSize.of(state(), prefix().value());
    }

    private void fill(TopicPrefix prefix, Load load) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("linger.ms", 20, "batch.size", 256 * 1024, "compression.type", "lz4");
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (Serde<WireArticle> values = serdes.of(Topics.RAW_ARTICLES);
                KafkaProducer<String, WireArticle> producer =
                        new KafkaProducer<>(kafka.forProducer(settings), new StringSerializer(), values.serializer())) {
            String topic = prefix.nameOf(Topics.RAW_ARTICLES);
            for (WireArticle article : load.articles()) {
                sent.add(producer.send(new ProducerRecord<>(topic, article.getArticleId(), article)));
            }
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        }
    }

    private Round measured(Subject subject, TopicPrefix prefix, int count, HeapMarks heap) throws Exception {
        Topic<?> results = subject == Subject.FAN_OUT ? Topics.ARTICLES : Topics.ENRICHED_ARTICLES;
        List<AutoCloseable> roles = start(subject, prefix);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(prefix.nameOf(results))) {
            return rate(consumer, count, heap);
        } finally {
            for (AutoCloseable role : roles) {
                role.close();
            }
        }
    }

    private List<AutoCloseable> start(Subject subject, TopicPrefix prefix) {
        return switch (subject) {
            case IDENTITY -> List.of(identity(prefix));
            case ENRICH -> List.of(enrich(prefix));
            case FAN_OUT ->
                List.of(enrich(prefix), Sink.start(SinkSettings.of(state(), threads), kafka, serde, prefix));
        };
    }

    private AutoCloseable identity(TopicPrefix prefix) {
        String from = prefix.nameOf(Topics.RAW_ARTICLES);
        String to = prefix.nameOf(Topics.ENRICHED_ARTICLES);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(to, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        Topology topology = builder.build();
        return StreamsRole.start(
                topology,
                new StreamsSettings(prefix.value() + "identity", state(), threads),
                kafka,
                prefix.nameOf(Topics.DEAD_LETTERS),
                Map.of());
    }

    private AutoCloseable enrich(TopicPrefix prefix) {
        return Enrich.start(new EnrichSettings(state(), threads), kafka, serde, prefix, Extractors.standard());
    }

    private Path state() {
        return folder.resolve("state");
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                kafka.forConsumer(Map.of("isolation.level", "read_committed", "enable.auto.commit", false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Round rate(KafkaConsumer<byte[], byte[]> consumer, int count, HeapMarks heap) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        long started = 0;
        long processorAtStart = 0;
        int atStart = 0;
        int seen = 0;
        while (seen < count) {
            ConsumerRecords<byte[], byte[]> batch = consumer.poll(Duration.ofMillis(50));
            seen += batch.count();
            if (started == 0 && seen > 0) {
                started = System.nanoTime();
                processorAtStart = Processor.nanos();
                atStart = seen;
            }
            heap.passed(seen);
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("only " + seen + " of " + count + " results after " + LONGEST);
            }
        }
        double articles = (seen - atStart) * 1e9;
        return new Round(
                articles / (System.nanoTime() - started - heap.pausedNanos()),
                articles / (Processor.nanos() - processorAtStart));
    }
}

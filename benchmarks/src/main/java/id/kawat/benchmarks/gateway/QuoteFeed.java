package id.kawat.benchmarks.gateway;

import id.kawat.embedded.Cluster;
import id.kawat.news.Quote;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.news.SpeakerType;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes quotes to their topic at a fixed rate, as many of each speaker. */
final class QuoteFeed {

    static final int SPEAKERS = 50;
    static final int QUOTES_PER_ARTICLE = 3;

    private final Cluster cluster;
    private final TopicPrefix prefix;
    private int number;

    QuoteFeed(Cluster cluster, TopicPrefix prefix) {
        this.cluster = cluster;
        this.prefix = prefix;
    }

    /** Returns the number of quotes, when all are acknowledged. */
    int write(int articlesPerSecond, Duration length) throws InterruptedException, ExecutionException {
        int count = Math.toIntExact(articlesPerSecond * length.toSeconds());
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        KafkaSettings kafka = KafkaSettings.of(cluster.bootstrapServers());
        try (Serde<Quote> values = new ValueSerdes(SerdeSettings.of(cluster.registryUrl())).of(Topics.QUOTES);
                KafkaProducer<String, Quote> producer = new KafkaProducer<>(
                        kafka.forProducer(Map.of("linger.ms", 0)), new StringSerializer(), values.serializer())) {
            long start = System.nanoTime();
            for (int article = 0; article < count; article++) {
                long due = start + article * TimeUnit.SECONDS.toNanos(1) / articlesPerSecond;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                for (int i = 0; i < QUOTES_PER_ARTICLE; i++) {
                    sent.add(producer.send(next()));
                }
            }
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        }
        return sent.size();
    }

    private ProducerRecord<String, Quote> next() {
        int speaker = number % SPEAKERS;
        String id = "%032x".formatted(number++);
        String name = "Pembicara " + speaker;
        String entity = "person:pembicara-" + speaker;
        Quote quote = Quote.newBuilder()
                .setQuoteId(id)
                .setArticleId(id)
                .setSource("bench")
                .setLang("id")
                .setHeadline("Warga diminta tetap tenang")
                .setStart(0)
                .setEnd(60)
                .setText("\"Kami sudah menyiapkan semuanya, tinggal menunggu kabar,\"")
                .setKind(QuoteKind.DIRECT)
                .setSpeaker(new Speaker(61, 72, name, SpeakerType.PER, name, entity, null, null, false))
                .setRule("cue-speaker")
                .setConfidence(0.9f)
                .build();
        return new ProducerRecord<>(prefix.nameOf(Topics.QUOTES), entity + "|" + id, quote);
    }
}

package id.kawat.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kawat.news.Cue;
import id.kawat.news.Rights;
import id.kawat.news.Subject;
import id.kawat.schemas.registry.RegistryUnreachableException;
import id.kawat.schemas.registry.ScriptedRegistry;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs no registry of its own; the rest is in the contract suite that runs on real ones. */
class SpecificAvroSerdeTest {

    private ScriptedRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = ScriptedRegistry.start();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void asksTheRegistryOnceForManyRecords() {
        registry.answering(200, "{\"id\": 7}");
        SpecificAvroSerde<Rights> serde = serde(registry.url());

        for (int i = 0; i < 1_000; i++) {
            serde.serializer().serialize("a", new Rights("© " + i, null, null));
        }

        assertThat(registry.asked()).hasSize(1);
    }

    @Test
    void tellsAnAbsentRegistryFromBadBytes() {
        String absent = registry.url();
        registry.close();
        SpecificAvroSerde<Rights> serde = serde(absent);
        byte[] whoKnows = {0, 0, 0, 0, 7, 2, 0, 0};

        assertThatExceptionOfType(RegistryUnreachableException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("a", whoKnows))
                .withMessageContaining("schema.registry.url");
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("a", new byte[] {1, 2, 3}));
    }

    @Test
    void writesTheNextRecordWellAfterOneThatCouldNotBeWritten() {
        registry.answering(200, "{\"id\": 7}");
        SpecificAvroSerde<Cue> serde = serde(registry.url());
        Cue good = new Cue(1, 2, "ujarnya");
        Cue incomplete = new Cue(1, 2, null);
        byte[] expected = serde.serializer().serialize("a", good);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.serializer().serialize("a", incomplete))
                .withMessageContainingAll("id.kawat.news.Cue", "topic a");

        assertThat(serde.serializer().serialize("a", good)).isEqualTo(expected);
    }

    @Test
    void writesTheNextRecordWellAfterAVeryLargeOne() {
        registry.answering(200, "{\"id\": 7}");
        SpecificAvroSerde<Rights> serde = serde(registry.url());
        Rights small = new Rights("© Antara", null, null);
        byte[] expected = serde.serializer().serialize("a", small);

        byte[] large = serde.serializer().serialize("a", new Rights("x".repeat(5_000_000), null, null));

        assertThat(large).hasSizeGreaterThan(5_000_000);
        assertThat(serde.serializer().serialize("a", small)).isEqualTo(expected);
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        registry.answering(
                200, "{\"id\": 7, \"schema\": " + quoted(Rights.getClassSchema().toString()) + "}");
        SpecificAvroSerde<Rights> serde = serde(registry.url());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        Rights rights = new Rights("© ".repeat(i), "terms " + i, null);
                        byte[] bytes = serde.serializer().serialize("a", rights);
                        return rights.equals(serde.deserializer().deserialize("a", bytes));
                    })
                    .toList();
            for (Future<Boolean> result : threads.invokeAll(work)) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void readsOnlyWhatIsARecordClass() {
        String schema = "{\"type\": \"record\", \"name\": \"Thread\", \"namespace\": \"java.lang\", \"fields\": []}";
        registry.answering(200, "{\"schema\": " + quoted(schema) + "}");
        byte[] bytes = {0, 0, 0, 0, 7};

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde(registry.url()).deserializer().deserialize("a", bytes))
                .withMessageContaining("java.lang.Thread");
    }

    @Test
    void isWhatValueSerdesChoosesWhereNothingElseIsThere() {
        try (Serde<?> serde = new ValueSerdes(SerdeSettings.of(registry.url())).of(Topics.QUOTES)) {
            assertThat(serde).isInstanceOf(SpecificAvroSerde.class);
        }
    }

    @Test
    void letsRecordsBeCopied() {
        Subject subject = new Subject("medtop:11000000", "politics");

        assertThat(new ValueSerdes(SerdeSettings.of(registry.url()))).isNotNull();
        assertThat(Subject.newBuilder(subject).build()).isEqualTo(subject);
    }

    @Test
    void namesAFlagThatIsNeitherTrueNorFalse() {
        Map<String, String> config = Map.of("schema.registry.url", "http://a", "auto.register.schemas", "yes");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecificAvroSerde<Rights>().configure(config, false))
                .withMessageContainingAll("auto.register.schemas", "yes");
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static <T extends SpecificRecord> SpecificAvroSerde<T> serde(String url) {
        Map<String, Object> config = new HashMap<>();
        config.put("schema.registry.url", url);
        config.put("max.retries", 1);
        config.put("retries.wait.ms", 1);
        SpecificAvroSerde<T> serde = new SpecificAvroSerde<>();
        serde.configure(config, false);
        return serde;
    }
}

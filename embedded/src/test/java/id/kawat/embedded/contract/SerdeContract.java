package id.kawat.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kawat.news.ArticleKind;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Rights;
import id.kawat.news.WireArticle;
import id.kawat.schemas.registry.RegistryRefusedException;
import id.kawat.schemas.serde.SpecificAvroSerde;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our serde does beside a registry. Topics are named after the test, so that one registry serves all of them. */
public interface SerdeContract {

    /** Of a registry whose compatibility level is BACKWARD. */
    String registryUrl();

    @Test
    default void readsWhatItWrote() {
        WireArticle article = article();

        byte[] bytes = this.<WireArticle>serde().serializer().serialize("round-trip", article);
        WireArticle read = this.<WireArticle>serde().deserializer().deserialize("round-trip", bytes);

        assertThat(read).isEqualTo(article);
    }

    @Test
    default void passesTombstones() {
        assertThat(this.<Rights>serde().serializer().serialize("tombstones", null))
                .isNull();
        assertThat(this.<Rights>serde().deserializer().deserialize("tombstones", null))
                .isNull();
    }

    @Test
    default void writesZeroThenTheIdThenAvroBinary() throws Exception {
        Rights rights = new Rights("© Antara", null, null);

        byte[] bytes = this.<Rights>serde().serializer().serialize("layout", rights);

        int id = Schemas.client(registryUrl()).lookup("layout-value", Rights.getClassSchema());
        byte[] avro = binary(new SpecificDatumWriter<>(Rights.class), rights);
        byte[] expected = ByteBuffer.allocate(5 + avro.length)
                .put((byte) 0)
                .putInt(id)
                .put(avro)
                .array();
        assertThat(bytes).isEqualTo(expected);
    }

    @Test
    default void namesTheSubjectOfKeysAfterTheTopicToo() {
        SpecificAvroSerde<Rights> serde = new SpecificAvroSerde<>();
        serde.configure(Map.of("schema.registry.url", registryUrl()), true);

        serde.serializer().serialize("keyed", new Rights(null, null, null));

        assertThat(Schemas.client(registryUrl()).subjects()).contains("keyed-key");
    }

    @Test
    default void readsWhatAnOlderProgramWrote() throws Exception {
        GenericRecord older = new GenericRecordBuilder(Schemas.OLDER)
                .set("copyright", "© Antara")
                .build();
        byte[] bytes = written("older-writer", Schemas.OLDER, older);

        Rights read = this.<Rights>serde().deserializer().deserialize("older-writer", bytes);

        assertThat(read).isEqualTo(new Rights("© Antara", null, null));
    }

    @Test
    default void readsWhatANewerProgramWrote() throws Exception {
        GenericRecord newer = new GenericRecordBuilder(Schemas.NEWER)
                .set("territory", "Indonesia")
                .set("copyright", "© Antara")
                .set("usage_terms", "once")
                .build();
        byte[] bytes = written("newer-writer", Schemas.NEWER, newer);

        Rights read = this.<Rights>serde().deserializer().deserialize("newer-writer", bytes);

        assertThat(read).isEqualTo(new Rights("© Antara", "once", null));
    }

    @Test
    default void registersNothingWhereThatIsOff() {
        SpecificAvroSerde<Rights> serde = serde("auto.register.schemas", "false");

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> serde.serializer().serialize("no-register", new Rights(null, null, null)))
                .matches(RegistryRefusedException::isNotFound);

        int id = Schemas.client(registryUrl()).register("no-register-value", Rights.getClassSchema());
        byte[] bytes = serde.serializer().serialize("no-register", new Rights(null, null, null));
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(id);
    }

    @Test
    default void writesTheLatestVersionWhereThatIsOn() throws Exception {
        Schemas.client(registryUrl()).register("latest-value", Rights.getClassSchema());
        int latest = Schemas.client(registryUrl()).register("latest-value", Schemas.NEWER);
        SpecificAvroSerde<Rights> serde = serde("auto.register.schemas", "false", "use.latest.version", "true");

        byte[] bytes = serde.serializer().serialize("latest", new Rights("© Antara", "once", null));

        GenericRecord read = new GenericDatumReader<GenericRecord>(Schemas.NEWER)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(latest);
        assertThat(read)
                .hasToString("{\"territory\": \"world\", \"copyright\": \"© Antara\", \"usage_terms\": \"once\"}");
        assertThat(serde.deserializer().deserialize("latest", bytes)).isEqualTo(new Rights("© Antara", "once", null));
    }

    @Test
    default void refusesToWriteALatestVersionThatTheRecordDoesNotFit() {
        Schemas.client(registryUrl()).register("misfit-value", Schemas.BREAKING);
        SpecificAvroSerde<Rights> serde = serde("auto.register.schemas", "false", "use.latest.version", "true");

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.serializer().serialize("misfit", new Rights(null, null, null)))
                .withMessageContainingAll("use.latest.version", "misfit-value", "id.kawat.news.Rights");
    }

    @Test
    default void refusesToWriteWhatTheRegistryRefuses() {
        Schemas.client(registryUrl()).register("refused-value", WireArticle.getClassSchema());

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> this.<Rights>serde().serializer().serialize("refused", new Rights(null, null, null)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000000", "0100000001", "7b226964223a317d"})
    default void tellsBytesThatAreNoAvroFromGoodNeighbours(String hexadecimal) {
        SpecificAvroSerde<Rights> serde = serde();
        Rights rights = new Rights("© Antara", null, null);
        byte[] good = serde.serializer().serialize("bad-bytes", rights);
        byte[] bad = HexFormat.of().parseHex(hexadecimal);

        assertThat(serde.deserializer().deserialize("bad-bytes", good)).isEqualTo(rights);
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("bad-bytes", bad))
                .withMessageContaining("bad-bytes");
        assertThat(serde.deserializer().deserialize("bad-bytes", good)).isEqualTo(rights);
    }

    @Test
    default void tellsBytesThatAreCutOffOrTooLongOrOfHugeLength() {
        SpecificAvroSerde<Rights> serde = serde();
        byte[] good = serde.serializer().serialize("damaged", new Rights("© Antara", "once", null));
        byte[] cutOff = Arrays.copyOf(good, good.length - 3);
        byte[] tooLong = Arrays.copyOf(good, good.length + 1);
        byte[] hugeLength = Arrays.copyOf(good, 12);
        Arrays.fill(hugeLength, 6, 10, (byte) 0xfe);
        hugeLength[10] = 0x07;

        for (byte[] bad : List.of(cutOff, tooLong, hugeLength)) {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> serde.deserializer().deserialize("damaged", bad));
        }
        assertThat(serde.deserializer().deserialize("damaged", good)).isEqualTo(new Rights("© Antara", "once", null));
    }

    @Test
    default void tellsAnIdThatNobodyRegistered() {
        byte[] bytes = ByteBuffer.allocate(7).put((byte) 0).putInt(99_999_999).array();

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> this.<Rights>serde().deserializer().deserialize("unknown-id", bytes))
                .withMessageContaining("99999999");
    }

    /** {@code config} is keys and their values in turn. */
    private <T extends SpecificRecord> SpecificAvroSerde<T> serde(String... config) {
        Map<String, String> settings = new HashMap<>(Map.of("schema.registry.url", registryUrl()));
        for (int i = 0; i < config.length; i += 2) {
            settings.put(config[i], config[i + 1]);
        }
        SpecificAvroSerde<T> serde = new SpecificAvroSerde<>();
        serde.configure(settings, false);
        return serde;
    }

    private byte[] written(String topic, Schema schema, GenericRecord value) throws IOException {
        int id = Schemas.client(registryUrl()).register(topic + "-value", schema);
        byte[] avro = binary(new GenericDatumWriter<GenericRecord>(schema), value);
        return ByteBuffer.allocate(5 + avro.length)
                .put((byte) 0)
                .putInt(id)
                .put(avro)
                .array();
    }

    private static <T> byte[] binary(DatumWriter<T> writer, T value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static WireArticle article() {
        return WireArticle.newBuilder()
                .setArticleId("0123456789abcdef0123456789abcdef")
                .setSource("antara")
                .setGuid("antara-4711")
                .setVersionCreated(Instant.parse("2026-01-02T03:04:05.678Z"))
                .setStatus(PublicationStatus.USABLE)
                .setKind(ArticleKind.CORRECTION)
                .setHeadline("Presiden: «Harga beras turun» 📉")
                .setKeywords(List.of("beras", "harga"))
                .setRights(new Rights("© Antara", null, null))
                .setBody("JAKARTA (ANTARA) - Harga beras turun.\nKata Presiden.")
                .setFormat("plain-text")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("spool")
                        .setOrigin("beras.txt")
                        .setReceivedAt(Instant.parse("2026-01-02T03:04:06Z"))
                        .setContentHash("sha256:00")
                        .build())
                .build();
    }
}

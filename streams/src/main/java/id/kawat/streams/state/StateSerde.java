package id.kawat.streams.state;

import id.kawat.schemas.serde.GeneratedClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.message.MessageEncoder;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes serdes for state stores: Avro's single-object encoding, which begins with the fingerprint of the schema it was written
 * with. So the format is versioned without a registry; code with a newer schema reads older values once it has added their
 * schema to the decoder ({@code BinaryMessageDecoder.addSchema}).
 */
public final class StateSerde {

    static {
        GeneratedClasses.trust();
    }

    private StateSerde() {}

    /**
     * For values of {@code V}, kept as generated records of {@code S}.
     *
     * @param encoder of the generated record {@code S}
     * @param decoder of it, with every schema that values were ever written with
     */
    public static <V, S> Serde<V> of(
            MessageEncoder<S> encoder, MessageDecoder<S> decoder, Function<V, S> write, Function<S, V> read) {
        Serializer<V> serializer = (topic, value) -> value == null ? null : encode(encoder, write.apply(value));
        Deserializer<V> deserializer = (topic, bytes) -> bytes == null ? null : read.apply(decode(decoder, bytes));
        return Serdes.serdeFrom(serializer, deserializer);
    }

    private static <S> byte[] encode(MessageEncoder<S> encoder, S state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
            encoder.encode(state, bytes);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "can't write state of " + state.getClass().getName(), cause);
        }
    }

    private static <S> S decode(MessageDecoder<S> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException("can't read state: written by a newer version of this program?", cause);
        }
    }
}

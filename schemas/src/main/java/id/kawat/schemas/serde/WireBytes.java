package id.kawat.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Confluent's wire format: {@code 0x00}, the schema's id in four bytes (big-endian), Avro binary. Buffers, encoder and decoder
 * are kept for the next record, so an instance belongs to one thread.
 */
final class WireBytes {

    static final int HEADER_BYTES = 5;
    private static final byte MAGIC = 0;

    /** A buffer that one large record has blown up beyond this is not kept. */
    private static final int KEPT_BYTES = 1024 * 1024;

    private ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

    static boolean hasHeader(byte[] data) {
        return data.length >= HEADER_BYTES && data[0] == MAGIC;
    }

    static int schemaId(byte[] data) {
        return ByteBuffer.wrap(data).getInt(1);
    }

    <T> byte[] encode(int id, DatumWriter<T> writer, T value) throws IOException {
        begin();
        buffer.write(MAGIC);
        buffer.write(id >>> 24);
        buffer.write(id >>> 16);
        buffer.write(id >>> 8);
        buffer.write(id);
        return body(writer, value);
    }

    /** Avro binary as {@code schema.declared()} has it, told again as {@code schema.written()}. */
    <T> byte[] encodeAsWritten(WriterSchema schema, DatumWriter<T> writer, T value) throws IOException {
        begin();
        byte[] asDeclared = body(writer, value);
        Object generic = new GenericDatumReader<>(schema.declared(), schema.written())
                .read(null, DecoderFactory.get().binaryDecoder(asDeclared, null));
        return encode(schema.id(), new GenericDatumWriter<>(schema.written()), generic);
    }

    private void begin() {
        if (buffer.size() > KEPT_BYTES) {
            buffer = new ByteArrayOutputStream(4096);
        }
        EncoderFactory.get().binaryEncoder(buffer, encoder); // flushes what a record that failed left behind
        buffer.reset();
    }

    private <T> byte[] body(DatumWriter<T> writer, T value) throws IOException {
        writer.write(value, encoder);
        encoder.flush();
        return buffer.toByteArray();
    }

    /**
     * Reads what follows the header.
     *
     * @throws IOException if bytes are missing or left over
     */
    <T> T decode(DatumReader<T> reader, byte[] data) throws IOException {
        DecoderFactory.get().binaryDecoder(data, HEADER_BYTES, data.length - HEADER_BYTES, decoder);
        T value = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over");
        }
        return value;
    }
}

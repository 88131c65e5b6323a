package id.kawat.streams.state;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Tells whether something changed, by 64 bits instead of by keeping all of it: the first ones of SHA-256. */
public final class Fingerprint {

    private static final int BUFFER_BYTES = 2048;

    private Fingerprint() {}

    /** What is to be fingerprinted, as Avro. */
    public interface Content {

        /** Writes all of it. */
        void writeTo(BinaryEncoder encoder) throws IOException;
    }

    /** The same for the same bytes, on every machine. */
    public static long of(Content content) {
        MessageDigest digest = sha256();
        OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        BinaryEncoder encoder =
                new EncoderFactory().configureBufferSize(BUFFER_BYTES).binaryEncoder(into, null);
        try {
            content.writeTo(encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written anywhere", impossible);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

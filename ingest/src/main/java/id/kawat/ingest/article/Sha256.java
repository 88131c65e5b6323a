package id.kawat.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as text. */
public final class Sha256 {

    private Sha256() {}

    /** 64 lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * The prefixed hash of a stream that may be larger than memory.
     *
     * @param in read to its end, not closed
     */
    public static String prefixed(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            digest.update(some, 0, read);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** {@code sha256:} and the digits, as guids without a provider and content hashes are written. */
    public static String prefixed(byte[] bytes) {
        return "sha256:" + hex(bytes);
    }
}

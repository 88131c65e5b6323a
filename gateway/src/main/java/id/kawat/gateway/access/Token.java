package id.kawat.gateway.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A token as it is kept: only the hash of the secret. Secrets are 256 random bits, so that a plain hash can't be guessed back.
 *
 * @param sha256 of the secret, hexadecimal
 */
record Token(String sha256, Principal principal) {

    private static final int SECRET_BYTES = 32;

    /** A new secret, for the one who will use it and nobody else. */
    static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "kawat_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** In constant time. */
    boolean isHash(String hash) {
        return MessageDigest.isEqual(sha256.getBytes(UTF_8), hash.getBytes(UTF_8));
    }
}

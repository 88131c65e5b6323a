package id.kawat.enrich.quote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names the quotes of one article, in the order of the text. An id is made of the article and the quoted words, so that a
 * correction elsewhere in the article leaves it alone: the first 32 hexadecimal digits of SHA-256 over
 * {@code articleId \n words \n occurrence}, in UTF-8, the words with white space collapsed, the first of the same words having
 * occurrence 0. Not thread-safe.
 */
public final class QuoteIds {

    private static final int ID_BYTES = 16;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final String articleId;
    private final Map<String, Integer> occurrences = new HashMap<>();

    public QuoteIds(String articleId) {
        this.articleId = articleId;
    }

    /** The id of the next quote of the article, whose words are these. */
    public String next(String text) {
        String words = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
        int occurrence = occurrences.merge(words, 1, Integer::sum) - 1;
        byte[] hash = sha256().digest((articleId + "\n" + words + "\n" + occurrence).getBytes(UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

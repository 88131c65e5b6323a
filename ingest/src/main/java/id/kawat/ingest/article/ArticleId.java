package id.kawat.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * Identity of an article, the same for all of its versions.
 *
 * @param value 32 hexadecimal digits
 */
public record ArticleId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /**
     * @throws IllegalArgumentException if {@code value} is not of its form
     */
    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an article id is 32 hexadecimal digits: \"" + value + "\"");
        }
    }

    /** First half of the SHA-256 over source, line feed, guid. Never depends on version or time. */
    public static ArticleId of(String source, String guid) {
        return new ArticleId(Sha256.hex((source + "\n" + guid).getBytes(UTF_8)).substring(0, 32));
    }
}

package id.kawat.schemas.topic;

import java.util.regex.Pattern;

/**
 * Name of a result of enrichment that stands beside the live one, as {@code kawat replay --label} gives it.
 *
 * @param value 1 to 40 lower case letters, digits and hyphens, a letter or digit first; not {@value #LIVE}
 */
public record ResultName(String value) {

    /** What commands call the result that consumers see. */
    public static final String LIVE = "live";

    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /**
     * @throws IllegalArgumentException if it is no such name
     */
    public ResultName {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a label has 1 to 40 lower case letters, digits and hyphens, and opens with no" + " hyphen: \""
                            + value + "\"");
        }
        if (value.equals(LIVE)) {
            throw new IllegalArgumentException("\"" + LIVE + "\" is the result that consumers see; take another label");
        }
    }

    /** Whether a result can have this name. */
    public static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches() && !name.equals(LIVE);
    }

    /** The consumer group under which it is kept how far its promotion has come. */
    public String promotionGroup(TopicPrefix prefix) {
        return prefix.value() + "promote." + value;
    }

    @Override
    public String toString() {
        return value;
    }
}

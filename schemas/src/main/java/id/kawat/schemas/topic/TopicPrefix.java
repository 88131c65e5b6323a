package id.kawat.schemas.topic;

import java.util.regex.Pattern;

/**
 * Put before the name of every topic, so that several pipelines can share a cluster.
 *
 * @param value letters, digits, dots, underscores and hyphens; may be empty
 */
public record TopicPrefix(String value) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]{0,100}");

    /** {@code kawat.} */
    public static final TopicPrefix DEFAULT = new TopicPrefix("kawat.");

    /**
     * @throws IllegalArgumentException if the broker would refuse a topic of that name
     */
    public TopicPrefix {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "topics.prefix: only letters, digits, '.', '_' and '-', at most 100 of them: \"" + value + "\"");
        }
    }

    /** Full name of the topic on the cluster. */
    public String nameOf(Topic<?> topic) {
        return value + topic.name();
    }
}

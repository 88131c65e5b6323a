package id.kawat.sink.fanout;

import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is written beside the topics of the catalogue, and what is left out.
 *
 * @param mirrored topics that are written as JSON too
 */
public record Outputs(Set<Topic<?>> mirrored, WithheldQuotes withheld) {

    /** The topics of the catalogue, whole, and nothing else. */
    public static final Outputs STANDARD = new Outputs(Set.of(), WithheldQuotes.NONE);

    public Outputs {
        mirrored = Set.copyOf(mirrored);
    }

    /**
     * As settings name them.
     *
     * @param mirrors {@code articles}, {@code entities}, {@code quotes}, {@code changes}
     * @param withheld see {@link WithheldQuotes#parse}
     * @throws IllegalArgumentException if one is not of its form
     */
    public static Outputs of(List<String> mirrors, List<String> withheld) {
        return new Outputs(
                mirrors.stream().map(Outputs::named).collect(Collectors.toSet()), WithheldQuotes.parse(withheld));
    }

    private static Topic<?> named(String name) {
        var byName = new TreeMap<String, Topic<?>>();
        Topics.results()
                .forEach(topic -> byName.put(topic.name().substring(topic.name().indexOf('.') + 1), topic));
        Topic<?> topic = byName.get(name);
        if (topic == null) {
            throw new IllegalArgumentException(
                    "sink.json.mirror: there is no output \"" + name + "\"; there are " + byName.keySet());
        }
        return topic;
    }

    boolean isMirrored(Topic<?> topic) {
        return mirrored.contains(topic);
    }

    /** The topics of the mirrors, to be created beside those of the catalogue. */
    public List<Topic<byte[]>> mirrors() {
        return Topics.results().stream()
                .filter(this::isMirrored)
                .<Topic<byte[]>>map(Topics::jsonOf)
                .toList();
    }
}

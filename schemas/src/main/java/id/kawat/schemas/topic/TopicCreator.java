package id.kawat.schemas.topic;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of the catalogue on a cluster, an empty one or one in use. Existing topics are left as they are. */
public final class TopicCreator {

    private final MissingTopics missing;
    private final TopicPrefix prefix;
    private final TopicLayout layout;

    /** The admin client stays the caller's to close. */
    public TopicCreator(Admin admin, TopicPrefix prefix, TopicLayout layout) {
        this.missing = new MissingTopics(admin);
        this.prefix = prefix;
        this.layout = layout;
    }

    /** As {@link #createMissing(Collection)}, without more. */
    public Set<String> createMissing() {
        return createMissing(List.of());
    }

    /**
     * Creates what is missing of the catalogue and of {@code more}, and returns when every partition of every topic can be written.
     *
     * @return full names of the topics that were created
     * @throws TopicCreationException if the cluster refuses or does not answer
     */
    public Set<String> createMissing(Collection<? extends Topic<?>> more) {
        List<NewTopic> wanted = Stream.concat(Topics.all().stream(), more.stream())
                .map(this::asNewTopic)
                .toList();
        return missing.create(wanted);
    }

    private NewTopic asNewTopic(Topic<?> topic) {
        return new NewTopic(prefix.nameOf(topic), layout.partitionsOf(topic), layout.replicationFactor())
                .configs(topic.config());
    }
}

package id.kawat.app.cluster;

import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import java.util.Collection;
import org.apache.kafka.clients.admin.Admin;

/** Makes sure that every topic of the pipeline is there before a role starts. */
public final class TopicSetup {

    private TopicSetup() {}

    /** Creates what is missing, {@code more} also, and returns when every partition answers; what exists stays as it is. */
    public static void createMissing(Connection connection, Collection<? extends Topic<?>> more) {
        try (Admin admin = Reachability.admin(connection)) {
            new TopicCreator(admin, connection.prefix(), connection.layout()).createMissing(more);
        }
    }
}

package id.kawat.app.cluster;

import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.TopicCreator;
import org.apache.kafka.clients.admin.Admin;

/** Makes sure that every topic of the pipeline is there before a role starts. */
public final class TopicSetup {

    private TopicSetup() {}

    /** Creates what is missing and returns when every partition answers; what exists stays as it is. */
    public static void createMissing(Connection connection) {
        try (Admin admin = Reachability.admin(connection)) {
            new TopicCreator(admin, connection.prefix(), connection.layout()).createMissing();
        }
    }
}

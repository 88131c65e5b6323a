package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.replay.ReplayCluster;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.sink.Sink;
import java.util.List;

/** What the commands around replays make of a connection and a name. */
public final class ReplayPlace {

    private ReplayPlace() {}

    public static ReplayCluster of(Connection connection) {
        return new ReplayCluster(connection.kafka(), connection.serde(), connection.prefix(), connection.layout());
    }

    /** Consumer groups of the roles that a replay makes room for. */
    static List<String> live(TopicPrefix prefix) {
        return List.of(Enrich.applicationId(prefix), Sink.applicationId(prefix));
    }

    static ResultName label(String name) {
        try {
            return new ResultName(name);
        } catch (IllegalArgumentException noName) {
            throw CommandFailure.wrongUsage(String.valueOf(noName.getMessage()));
        }
    }
}

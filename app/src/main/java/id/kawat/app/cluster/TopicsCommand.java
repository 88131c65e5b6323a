package id.kawat.app.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.SinkOutputs;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat topics}: what topics there are and should be; creates those that are missing. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description =
                "Describes the topics of the pipeline and says which of them exist; with create, creates those that don't.",
        footer = {"", "Never changes or deletes a topic that exists; `kawat doctor` says how one differs."})
public final class TopicsCommand implements Callable<Integer> {

    /** What to do. */
    enum Action {
        LIST,
        CREATE
    }

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "list|create", description = "Default: ${DEFAULT-VALUE}.")
    private Action action = Action.LIST;

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    public TopicsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        List<Topic<byte[]>> mirrors = SinkOutputs.of(cluster.settings()).mirrors();
        Connection connection = cluster.kafkaReached();
        try (Admin admin = Reachability.admin(connection)) {
            Set<String> created = action == Action.CREATE
                    ? new TopicCreator(admin, connection.prefix(), connection.layout()).createMissing(mirrors)
                    : Set.of();
            Set<String> present = admin.listTopics().names().get();
            List<Topic<?>> topics = new ArrayList<>(Topics.all());
            topics.addAll(mirrors);
            for (Topic<?> topic : topics) {
                String name = connection.prefix().nameOf(topic);
                print(topic, name, created.contains(name) ? "created" : present.contains(name) ? "exists" : "missing");
            }
        }
        return 0;
    }

    private void print(Topic<?> topic, String name, String state) {
        if (json) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("topic", name);
            line.put("state", state);
            line.put("key", topic.key());
            line.put("value", topic.valueType().getSimpleName());
            line.put("partitions", topic.partitions());
            line.put("cleanup", topic.config().get("cleanup.policy"));
            line.put("retention_ms", Long.parseLong(topic.config().getOrDefault("retention.ms", "-1")));
            line.put("owner", topic.owner());
            line.put("purpose", topic.purpose());
            terminal.out().print(line + "\n");
            return;
        }
        terminal.out().printf("%-24s %-8s %s%n", terminal.styled("1", name), state, topic.purpose());
        terminal.out()
                .println(terminal.styled(
                        "2",
                        "    key: " + topic.key() + " · value: "
                                + topic.valueType().getSimpleName() + " · " + topic.partitions() + " partitions · "
                                + topic.config().get("cleanup.policy") + retention(topic) + " · written by "
                                + topic.owner()));
    }

    private static String retention(Topic<?> topic) {
        return topic.retention()
                .map(Duration::toDays)
                .map(days -> " after " + days + " days")
                .orElse("");
    }
}

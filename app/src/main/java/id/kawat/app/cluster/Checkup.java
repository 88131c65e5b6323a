package id.kawat.app.cluster;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.app.settings.SinkOutputs;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Checks everything the settings point at; a check that can't be made is a finding too. */
final class Checkup {

    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Connection connection;
    private final Settings settings;

    Checkup(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(dataFolder());
        Finding kafka = answers("Kafka", connection.kafka().bootstrapServers(), Reachability::requireKafka);
        findings.add(kafka);
        if (kafka.isWell()) {
            findings.addAll(topics());
        }
        findings.add(answers(
                "schema registry",
                connection.serde().config().getOrDefault("schema.registry.url", ""),
                Reachability::requireRegistry));
        return findings;
    }

    private Finding dataFolder() {
        Path folder = settings.path(Setting.DATA_DIR).toAbsolutePath();
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent(), "the root folder exists");
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.wrong(
                    "data folder", folder + " can't be written", "name another with --data-dir (data.dir)");
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String found = folder + ", " + (free >> 20) + " MiB free";
            return free >= LEAST_FREE_BYTES
                    ? Finding.well("data folder", found)
                    : Finding.wrong("data folder", found, "make room, or name another with --data-dir (data.dir)");
        } catch (IOException cause) {
            return Finding.wrong("data folder", folder + ": " + cause.getMessage(), "check the file system");
        }
    }

    private Finding answers(String what, String where, java.util.function.BiConsumer<Connection, Settings> question) {
        try {
            question.accept(connection, settings);
            return Finding.well(what, where + " answers");
        } catch (CommandFailure silent) {
            return Finding.wrong(what, where + " does not answer", String.valueOf(silent.getMessage()));
        }
    }

    private List<Finding> topics() {
        try (Admin admin = Reachability.admin(connection)) {
            Set<String> present = admin.listTopics().names().get();
            List<Finding> findings = new ArrayList<>();
            List<Topic<?>> wanted = new ArrayList<>(Topics.all());
            wanted.addAll(SinkOutputs.of(settings).mirrors());
            for (Topic<?> topic : wanted) {
                String name = connection.prefix().nameOf(topic);
                findings.add(
                        present.contains(name)
                                ? compared(admin, topic, name)
                                : Finding.wrong("topic " + name, "missing", "create it with `kawat topics create`"));
            }
            return findings;
        } catch (ExecutionException refused) {
            return List.of(
                    Finding.wrong("topics", String.valueOf(refused.getMessage()), "check the rights of this user"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(Finding.wrong("topics", "interrupted", "try again"));
        }
    }

    private static Finding compared(Admin admin, Topic<?> topic, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config actual = Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource), name);
        TopicDescription description = Objects.requireNonNull(
                admin.describeTopics(List.of(name)).allTopicNames().get().get(name), name);
        Map<String, String> different = new TreeMap<>();
        topic.config().forEach((key, wanted) -> {
            ConfigEntry entry = actual.get(key);
            if (entry != null && !wanted.equals(entry.value())) {
                different.put(key, entry.value() + " where the catalogue says " + wanted);
            }
        });
        String partitions = description.partitions().size() + " partitions";
        return different.isEmpty()
                ? Finding.well("topic " + name, partitions)
                : Finding.wrong(
                        "topic " + name,
                        partitions + ", " + different,
                        "if that is not on purpose: kafka-configs.sh --alter --entity-type topics --entity-name "
                                + name);
    }
}

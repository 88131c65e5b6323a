package id.kawat.streams.role;

import id.kawat.schemas.client.KafkaSettings;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.errors.InterruptException;

/** Makes sure that the topics a topology reads and writes exist; a role creates none of them. */
final class RequiredTopics {

    private static final int TIMEOUT_MS = 15_000;

    private RequiredTopics() {}

    /**
     * @throws CannotStartException if one of {@code names} is missing, or no broker answers within {@value #TIMEOUT_MS} ms
     */
    static void check(Collection<String> names, KafkaSettings kafka) {
        TreeSet<String> missing = new TreeSet<>(names);
        try (Admin admin = Admin.create(
                kafka.forAdmin(Map.of("default.api.timeout.ms", TIMEOUT_MS, "request.timeout.ms", TIMEOUT_MS)))) {
            missing.removeAll(admin.listTopics(new ListTopicsOptions().timeoutMs(TIMEOUT_MS))
                    .names()
                    .get());
        } catch (ExecutionException failure) {
            throw new CannotStartException(
                    "kafka.bootstrap.servers: no answer from " + kafka.bootstrapServers()
                            + "; is Kafka running there? (" + failure.getCause() + ")",
                    failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
        if (!missing.isEmpty()) {
            throw new CannotStartException("topics.prefix: no topics " + missing + " on " + kafka.bootstrapServers()
                    + "; create them with `kawat topics`, or set the prefix they were created with");
        }
    }
}

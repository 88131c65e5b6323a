package id.kawat.app.run;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.ContainerCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The same on containers; skipped where Docker is absent. */
@Testcontainers(disabledWithoutDocker = true)
final class ContainerPipelineIT extends PipelineContract {

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = ContainerCluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Override
    Cluster cluster() {
        return cluster;
    }
}

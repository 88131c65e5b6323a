package id.kawat.app.run;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPipelineIT extends PipelineContract {

    @TempDir
    private static Path brokerFolder;

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start(brokerFolder);
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

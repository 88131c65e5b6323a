package id.kawat.embedded.contract;

import id.kawat.embedded.EmbeddedCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedRegistryContractIT implements RegistryContract, SerdeContract {

    private EmbeddedCluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) {
        cluster = EmbeddedCluster.start(folder);
    }

    @Override
    public String registryUrl() {
        return cluster.registryUrl();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }
}

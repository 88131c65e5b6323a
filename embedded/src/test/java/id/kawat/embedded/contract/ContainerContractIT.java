package id.kawat.embedded.contract;

import id.kawat.embedded.ContainerCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The suite on containers; skipped where Docker is absent. */
@Testcontainers(disabledWithoutDocker = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerContractIT implements RegistryContract, SerdeContract {

    private ContainerCluster cluster;

    @BeforeAll
    void start() {
        cluster = ContainerCluster.start();
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

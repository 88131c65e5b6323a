package id.kawat.embedded.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The suite on a real registry that others made, without Docker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioContractIT implements RegistryContract, SerdeContract {

    private ApicurioRegistry registry;

    @BeforeAll
    void start() throws Exception {
        registry = ApicurioRegistry.start();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @AfterAll
    void stop() {
        registry.close();
    }
}

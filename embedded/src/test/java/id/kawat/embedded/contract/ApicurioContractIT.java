package id.kawat.embedded.contract;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The suite on a real registry that others made, without Docker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioContractIT implements RegistryContract, SerdeContract {

    private Optional<ApicurioRegistry> registry = Optional.empty();

    @BeforeAll
    void start() throws Exception {
        registry = Optional.of(ApicurioRegistry.start());
    }

    @Override
    public String registryUrl() {
        return registry.orElseThrow().url();
    }

    @AfterAll
    void stop() {
        registry.ifPresent(ApicurioRegistry::close);
    }
}

package id.kawat.embedded.contract;

import id.kawat.embedded.EmbeddedRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InMemoryRegistryTest implements RegistryContract, SerdeContract {

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @AfterAll
    void stop() {
        registry.close();
    }
}

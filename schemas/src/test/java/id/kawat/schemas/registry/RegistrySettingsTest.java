package id.kawat.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {

    @Test
    void readsSeveralUrls() {
        RegistrySettings settings =
                RegistrySettings.of(Map.of("schema.registry.url", "http://a:8081, https://b/registry/"));

        assertThat(settings.urls())
                .extracting(RegistryUrl::toString)
                .containsExactly("http://a:8081", "https://b/registry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:8081", "ftp://a", "http://", "http:// a", "//a", "localhost"})
    void refusesWhatIsNoUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrySettings.of(Map.of("schema.registry.url", url)))
                .withMessageContainingAll("schema.registry.url", url.strip());
    }

    @Test
    void wantsAUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrySettings.of(Map.of()))
                .withMessageContaining("schema.registry.url");
    }

    @ParameterizedTest
    @CsvSource({
        "basic.auth.credentials.source, SASL_INHERIT",
        "basic.auth.credentials.source, USER_INFO",
        "max.retries, often",
        "http.read.timeout.ms, -1",
    })
    void namesTheKeyOfAValueItCannotUse(String key, String value) {
        Map<String, String> config = new HashMap<>(Map.of("schema.registry.url", "http://a"));
        config.put(key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrySettings.of(config))
                .withMessageContaining(key);
    }

    @Test
    void neverPrintsAPassword() {
        RegistrySettings settings = RegistrySettings.of(Map.of("schema.registry.url", "http://kawat:s3cret@a:8081"));

        assertThat(settings.toString()).doesNotContain("s3cret", "a2F3YXQ6czNjcmV0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrySettings.of(Map.of("schema.registry.url", "htp://kawat:s3cret@a")))
                .withMessageNotContaining("s3cret");
    }
}

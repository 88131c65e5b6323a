package id.kawat.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawat.schemas.registry.ScriptedRegistry.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {

    private static final Schema TEXT = Schema.create(Schema.Type.STRING);

    private ScriptedRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = ScriptedRegistry.start();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void asksForAnIdOnceHoweverManyRecordsThereAre() {
        registry.answering(200, "{\"id\": 7}");
        RegistryClient client = client(registry.url());

        for (int i = 0; i < 1_000; i++) {
            assertThat(client.register("a-value", TEXT)).isEqualTo(7);
        }

        assertThat(registry.asked())
                .containsExactly(new Asked(
                        "POST /subjects/a-value/versions", Optional.empty(), "{\"schema\":\"\\\"string\\\"\"}"));
    }

    @Test
    void asksForASchemaOnceHoweverManyRecordsThereAre() {
        registry.answering(200, "{\"schema\": \"\\\"string\\\"\"}");
        RegistryClient client = client(registry.url());

        for (int i = 0; i < 1_000; i++) {
            assertThat(client.schema(7)).isEqualTo(TEXT);
        }

        assertThat(registry.asked()).singleElement().extracting(Asked::line).isEqualTo("GET /schemas/ids/7");
    }

    @Test
    void sendsTheUserThatIsConfigured() {
        registry.answering(200, "[]");

        client(registry.url(), "basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "kawat:s3cret")
                .subjects();

        assertThat(registry.asked())
                .singleElement()
                .extracting(Asked::authorization)
                .isEqualTo(Optional.of("Basic a2F3YXQ6czNjcmV0"));
    }

    @Test
    void sendsTheUserInTheUrl() {
        registry.answering(200, "[]");

        client(registry.url().replace("http://", "http://kawat:s3cret@")).subjects();

        assertThat(registry.asked())
                .singleElement()
                .extracting(Asked::authorization)
                .isEqualTo(Optional.of("Basic a2F3YXQ6czNjcmV0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void triesAgainAfterTroubleThatMayPass(int status) {
        registry.answering(status, "busy").answering(status, "").answering(200, "[\"a-value\"]");

        assertThat(client(registry.url()).subjects()).containsExactly("a-value");
        assertThat(registry.asked()).hasSize(3);
    }

    @Test
    void givesUpAfterAsManyRetriesAsConfigured() {
        registry.answering(503, "busy");

        assertThatExceptionOfType(RegistryUnreachableException.class)
                .isThrownBy(() -> client(registry.url(), "max.retries", "2").subjects())
                .withMessageContainingAll("schema.registry.url", registry.url(), "HTTP status 503", "3 attempts");
        assertThat(registry.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 422})
    void doesNotAskTwiceWhereTheAnswerIsNo(int status) {
        registry.answering(status, "{\"error_code\": 4711, \"message\": \"no such luck\"}");

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> client(registry.url()).subjects())
                .withMessageContainingAll("no such luck", registry.url())
                .matches(refusal -> refusal.status() == status && refusal.errorCode() == 4711);
        assertThat(registry.asked()).hasSize(1);
    }

    @Test
    void namesTheSettingsWhereTheRegistryWantsAnotherUser() {
        registry.answering(401, "");

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> client(registry.url()).subjects())
                .withMessageContainingAll("401", "basic.auth.user.info");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void tellsAServerThatIsNoRegistry(int status) {
        registry.answering(status, "<html>hello</html>");

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> client(registry.url()).subjects())
                .withMessageContaining("schema.registry.url");
    }

    @Test
    void tellsThatNobodyListens() throws Exception {
        String url = "http://127.0.0.1:" + freePort();

        assertThatExceptionOfType(RegistryUnreachableException.class)
                .isThrownBy(() -> client(url).subjects())
                .isNotInstanceOf(SerializationException.class)
                .withMessageContainingAll("schema.registry.url", url, "refused");
    }

    @Test
    void tellsThatNoAnswerCameInTime() {
        registry.silent();

        assertThatExceptionOfType(RegistryUnreachableException.class)
                .isThrownBy(() -> client(registry.url(), "http.read.timeout.ms", "100", "max.retries", "0")
                        .subjects())
                .withMessageContainingAll("no answer within 100 ms", "1 attempt)");
    }

    @Test
    void asksTheNextRegistryWhereOneIsAwayAndStaysThere() throws Exception {
        registry.answering(200, "[]");
        RegistryClient client = client("http://127.0.0.1:" + freePort() + "," + registry.url());

        client.subjects();
        client.subjects();

        assertThat(registry.asked()).hasSize(2);
    }

    @Test
    void passesOverARegistryInTrouble() throws Exception {
        registry.answering(503, "");
        try (ScriptedRegistry other = ScriptedRegistry.start().answering(200, "[]")) {
            client(registry.url() + "," + other.url()).subjects();

            assertThat(registry.asked()).hasSize(1);
            assertThat(other.asked()).hasSize(1);
        }
    }

    @Test
    void keepsAPathInTheUrl() {
        registry.answering(200, "[]");

        client(registry.url() + "/apis/ccompat/v7/").subjects();

        assertThat(registry.asked()).singleElement().extracting(Asked::line).isEqualTo("GET /apis/ccompat/v7/subjects");
    }

    @Test
    void escapesSubjects() {
        registry.answering(200, "{\"id\": 7}");

        client(registry.url()).lookup("a/b c-value", TEXT);

        assertThat(registry.asked())
                .singleElement()
                .extracting(Asked::line)
                .isEqualTo("POST /subjects/a%2Fb%20c-value");
    }

    @Test
    void refusesSchemasOfOtherKinds() {
        registry.answering(200, "{\"schemaType\": \"JSON\", \"schema\": \"{}\"}");

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> client(registry.url()).schema(7))
                .withMessageContainingAll("id 7", "JSON");
    }

    @Test
    void stopsWaitingWhenInterruptedAndSaysSo() {
        registry.answering(503, "");
        RegistryClient client = client(registry.url(), "retries.wait.ms", "60000", "retries.max.wait.ms", "60000");

        Thread.currentThread().interrupt();

        assertThatThrownBy(client::subjects).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits a millisecond where it would wait longer; {@code config} is keys and their values in turn. */
    private static RegistryClient client(String url, String... config) {
        Map<String, String> settings = new HashMap<>(Map.of("schema.registry.url", url, "retries.wait.ms", "1"));
        for (int i = 0; i < config.length; i += 2) {
            settings.put(config[i], config[i + 1]);
        }
        settings.putIfAbsent("retries.max.wait.ms", "1");
        return new RegistryClient(RegistrySettings.of(settings));
    }
}

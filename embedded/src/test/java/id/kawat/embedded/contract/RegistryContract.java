package id.kawat.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kawat.schemas.registry.RegisteredSchema;
import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistryRefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.avro.Schema;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What we ask of a registry. Subjects are named after the test, so that one registry serves all of them. */
public interface RegistryContract {

    /** Of a registry whose compatibility level is BACKWARD. */
    String registryUrl();

    @Test
    default void givesOneIdToASchemaRegisteredTwice() {
        int first = client().register("twice-value", Schemas.OLDER);
        int second = client().register("twice-value", Schemas.OLDER);

        assertThat(second).isEqualTo(first);
        assertThat(client().latest("twice-value").version()).isEqualTo(1);
    }

    @Test
    default void givesASchemaTheSameIdInEverySubject() {
        int here = client().register("here-value", Schemas.OLDER);
        int there = client().register("there-value", Schemas.OLDER);

        assertThat(there).isEqualTo(here);
    }

    @Test
    default void answersTheSchemaOfAnId() {
        int id = client().register("by-id-value", Schemas.NEWER);

        Schema answered = client().schema(id);

        assertThat(answered).isEqualTo(Schemas.NEWER);
    }

    @Test
    default void takesASchemaThatReadsTheLastOneAsNextVersion() {
        int older = client().register("next-value", Schemas.OLDER);
        int newer = client().register("next-value", Schemas.NEWER);

        RegisteredSchema latest = client().latest("next-value");

        assertThat(latest).isEqualTo(new RegisteredSchema("next-value", 2, newer, Schemas.NEWER));
        assertThat(newer).isNotEqualTo(older);
    }

    @Test
    default void refusesASchemaThatCannotReadTheLastOne() {
        client().register("breaking-value", Schemas.OLDER);

        RegistryRefusedException refusal = refusal(() -> client().register("breaking-value", Schemas.BREAKING));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.errorCode()).isEqualTo(409);
        assertThat(client().latest("breaking-value").version()).isEqualTo(1);
    }

    @Test
    default void tellsWhetherASchemaWouldBeTaken() {
        client().register("trial-value", Schemas.OLDER);

        boolean newer = client().isCompatible("trial-value", Schemas.NEWER);
        boolean breaking = client().isCompatible("trial-value", Schemas.BREAKING);

        assertThat(newer).isTrue();
        assertThat(breaking).isFalse();
        assertThat(client().latest("trial-value").version()).isEqualTo(1);
    }

    @Test
    default void listsSubjects() {
        client().register("listed-value", Schemas.OLDER);

        assertThat(client().subjects()).contains("listed-value");
    }

    @Test
    default void findsARegisteredSchemaOnly() {
        int older = client().register("lookup-value", Schemas.OLDER);

        int found = client().lookup("lookup-value", Schemas.OLDER);
        RegistryRefusedException refusal = refusal(() -> client().lookup("lookup-value", Schemas.NEWER));

        assertThat(found).isEqualTo(older);
        assertThat(refusal.errorCode()).isEqualTo(40403);
        assertThat(refusal.isNotFound()).isTrue();
    }

    @Test
    default void doesNotKnowAnIdThatNobodyGot() {
        RegistryRefusedException refusal = refusal(() -> client().schema(99_999_999));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.errorCode()).isEqualTo(40403);
    }

    @Test
    default void doesNotKnowASubjectThatNobodyMade() {
        RegistryRefusedException latest = refusal(() -> client().latest("nobody-value"));
        RegistryRefusedException lookup = refusal(() -> client().lookup("nobody-value", Schemas.OLDER));

        assertThat(latest.errorCode()).isEqualTo(40401);
        assertThat(lookup.errorCode()).isEqualTo(40401);
    }

    @Test
    default void refusesWhatIsNoSchema() throws Exception {
        HttpResponse<String> answer = send("POST", "/subjects/broken-value/versions", "{\"schema\": \"{\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("42201");
    }

    @Test
    default void answersVersionsOfASubject() throws Exception {
        client().register("versions-value", Schemas.OLDER);
        client().register("versions-value", Schemas.NEWER);

        assertThat(send("GET", "/subjects/versions-value/versions", "").body()).isEqualTo("[1,2]");
        assertThat(send("GET", "/subjects/versions-value/versions/1", "").body())
                .contains("\"subject\":\"versions-value\"", "\"version\":1");
        assertThat(send("GET", "/subjects/versions-value/versions/3", "").body())
                .contains("40402");
    }

    @Test
    default void holdsASubjectToItsOwnCompatibilityLevel() throws Exception {
        client().register("own-level-value", Schemas.BREAKING);
        client().register("common-level-value", Schemas.BREAKING);

        HttpResponse<String> set = send("PUT", "/config/own-level-value", "{\"compatibility\": \"FULL\"}");
        RegistryRefusedException refusal = refusal(() -> client().register("own-level-value", Schemas.OLDER));
        client().register("common-level-value", Schemas.OLDER);

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(send("GET", "/config/own-level-value", "").body()).contains("\"FULL\"");
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(client().latest("common-level-value").version()).isEqualTo(2);
    }

    private RegistryClient client() {
        return Schemas.client(registryUrl()); // a new one each time: nothing is answered from its cache
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registryUrl() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static RegistryRefusedException refusal(ThrowingCallable call) {
        return assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(call)
                .actual();
    }
}

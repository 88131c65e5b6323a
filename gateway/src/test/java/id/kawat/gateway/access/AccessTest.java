package id.kawat.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawat.gateway.access.TokenFile.NewToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTest {

    @TempDir
    Path folder;

    @Test
    void letsInWhoKnowsATokenWithItsRights() throws IOException {
        NewToken desk = NewToken.named("desk");
        NewToken archive = NewToken.named("archive");
        Access access =
                access("# for the newsroom", desk.line().replace("* *", "quotes,changes antara"), "", archive.line());

        Principal found = access.principal(Optional.of(desk.secret())).orElseThrow();

        assertThat(found.name()).isEqualTo("desk");
        assertThat(found.mayRead("quotes")).isTrue();
        assertThat(found.mayRead("articles")).isFalse();
        assertThat(found.mayReadSource("antara")).isTrue();
        assertThat(found.mayReadSource("kcna")).isFalse();
        assertThat(access.principal(Optional.of(archive.secret())).orElseThrow().mayRead("articles"))
                .isTrue();
    }

    @Test
    void letsInNobodyElse() throws IOException {
        NewToken desk = NewToken.named("desk");
        Access access = access(desk.line());

        assertThat(access.principal(Optional.empty())).isEmpty();
        assertThat(access.principal(Optional.of(""))).isEmpty();
        assertThat(access.principal(Optional.of(desk.secret() + "x"))).isEmpty();
        assertThat(access.principal(Optional.of(desk.line().split(" ", -1)[1]))).isEmpty();
    }

    @Test
    void refusesToBeOpenWhereOthersCanReachUs() throws IOException {
        Access tokens = access(NewToken.named("desk").line());

        assertThatThrownBy(() -> Access.open().requireSafeOn("0.0.0.0"))
                .hasMessageContaining("gateway.http.host = 0.0.0.0")
                .hasMessageContaining("gateway.tokens");
        assertThatCode(() -> Access.open().requireSafeOn("127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> Access.open().requireSafeOn("localhost")).doesNotThrowAnyException();
        assertThatCode(() -> tokens.requireSafeOn("0.0.0.0")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk secret * *",
                "desk",
                "desk e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 qoutes *",
                "",
            })
    void refusesAFileItCannotRead(String line) {
        assertThatThrownBy(() -> access("# tokens", line)).hasMessageStartingWith("gateway.tokens: ");
    }

    @Test
    void refusesAFileThatOthersMayWrite() throws IOException {
        Path file =
                Files.writeString(folder.resolve("open"), NewToken.named("desk").line());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatThrownBy(() -> Access.of(file)).hasMessageContaining("chmod go-w");
    }

    private Access access(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), String.join("\n", lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return Access.of(file);
    }
}

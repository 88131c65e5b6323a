package id.kawat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawat.ingest.article.Rights;
import id.kawat.ingest.source.SourceTransport.Folder;
import id.kawat.ingest.source.SourceTransport.Poll;
import id.kawat.ingest.source.SourceTransport.Push;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.ReadHints;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryField() throws IOException {
        SourceContracts contracts = load("""
                sources:
                  - id: knn
                    name: Kantor Berita Norvania
                    folder: /srv/wires/knn
                    format: iptc7901
                    zone: Asia/Jakarta
                    charset: windows-1252
                    language: id
                    embargo: empty-means-none
                    silence: 90m
                    sequence: holes
                    rights:
                      copyright: © KNN
                      usage_terms: Only for subscribers
                  - id: blog
                    url: https://example.org/feed.xml
                    every: 15m
                    allow_hosts: [Feeds.Internal, 127.0.0.1]
                  - id: desk
                """);

        assertThat(contracts.with("knn"))
                .contains(new SourceContract(
                        "knn",
                        "Kantor Berita Norvania",
                        new Folder(Path.of("/srv/wires/knn")),
                        Optional.of("iptc7901"),
                        Optional.of(ZoneId.of("Asia/Jakarta")),
                        Optional.of(Charset.forName("windows-1252")),
                        Optional.of("id"),
                        EmbargoReading.EMPTY_MEANS_NONE,
                        Optional.of(Duration.ofMinutes(90)),
                        true,
                        new Rights(Optional.of("© KNN"), Optional.of("Only for subscribers"))));
        assertThat(contracts.with("blog").orElseThrow().transport())
                .isEqualTo(new Poll(
                        URI.create("https://example.org/feed.xml"),
                        Duration.ofMinutes(15),
                        Set.of("feeds.internal", "127.0.0.1")));
        assertThat(contracts.with("desk").orElseThrow().transport()).isEqualTo(new Push());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: a;  zone: Asia/Jakatra | 3: \"zone\" must be a time zone such as Asia/Jakarta, not \"Asia/Jakatra\"",
                "- id: a;  charset: utf-99 | 3: \"charset\" must be a charset",
                "- id: a;  colour: red | 3: there is no field \"colour\" here; see docs/sources.md",
                "- id: a;- id: a | 3: source \"a\" stands already in line 2",
                "- name: a | 2: \"id\" is missing",
                "- id: ../a | 2: \"id\" must be letters, digits",
                "- id: a;  url: file:///etc/passwd | 3: \"url\" must be an address that opens with http",
                "- id: a;  every: 5m | 2: \"every\" and \"allow_hosts\" belong to transport poll",
                "- id: a;  transport: poll | 2: \"url\" belongs to transport poll",
                "- id: a;  silence: soon | 3: \"silence\" must be a duration such as 90m",
                "- id: a;  embargo: maybe | 3: \"embargo\" must be empty-holds",
                "- id: a;  rights: {copyright: x, owner: y} | 3: there is no field \"owner\" here",
                "- id: a;  zone: [Asia/Jakarta] | 3: \"zone\" must be a text",
                "- just words | 2: fields are needed here",
                "- id: a;  id: b | 3: \"id\" stands twice",
                "- id: [a | not YAML"
            })
    void namesFileAndLineOfWhatIsWrong(String lines, String message) {
        String text = "sources:\n  " + lines.replace(";", "\n  ");

        assertThatThrownBy(() -> load(text))
                .isInstanceOf(SourcesException.class)
                .hasMessageContaining(folder.resolve("sources.yaml").toString())
                .hasMessageContaining(message);
    }

    @Test
    void buildsNoClassThatTheFileNames() {
        assertThatThrownBy(() -> load("sources: !!javax.script.ScriptEngineManager [x]\n"))
                .isInstanceOf(SourcesException.class);
    }

    @Test
    void givesReadersWhatTheContractSaysAndLeavesOtherSourcesAlone() throws IOException {
        SourceContracts contracts = load("sources:\n  - id: stt\n    zone: Europe/Helsinki\n    language: fi\n");

        ReadHints known = contracts.hints(ReadHints.NONE, Optional.of("stt"));
        ReadHints other = contracts.hints(ReadHints.NONE, Optional.of("other"));

        assertThat(known.source()).contains("stt");
        assertThat(known.zone()).contains(ZoneId.of("Europe/Helsinki"));
        assertThat(known.language()).contains("fi");
        assertThat(other).isEqualTo(ReadHints.NONE.from(Optional.of("other")));
        assertThat(contracts.hints(ReadHints.NONE, Optional.empty())).isSameAs(ReadHints.NONE);
    }

    private SourceContracts load(String text) throws IOException {
        Path file = folder.resolve("sources.yaml");
        Files.writeString(file, text);
        return SourcesFile.load(file);
    }
}

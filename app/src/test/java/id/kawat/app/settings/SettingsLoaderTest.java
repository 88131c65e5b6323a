package id.kawat.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void commandLineWinsOverEnvironmentOverFileOverDefault() throws IOException {
        write("kawat.properties", "topics.prefix=file.\ningest.http.port=1\ningest.source=from-file\n");
        Map<String, String> environment = Map.of("KAWAT_TOPICS_PREFIX", "env.", "KAWAT_INGEST_HTTP_PORT", "2");

        Settings settings =
                new SettingsLoader(environment, folder).load(Optional.empty(), Map.of("topics.prefix", "option."));

        assertThat(settings.text(Setting.TOPICS_PREFIX)).isEqualTo("option.");
        assertThat(settings.number(Setting.INGEST_HTTP_PORT, 0, 65_535)).isEqualTo(2);
        assertThat(settings.text(Setting.INGEST_SOURCE)).isEqualTo("from-file");
        assertThat(settings.text(Setting.DATA_DIR)).isEqualTo("kawat-data");
    }

    @Test
    void runningPipelineInTheDataFolderIsFoundWithoutOptions() throws IOException {
        Path data = Files.createDirectory(folder.resolve("kawat-data"));
        RunningAddresses.write(data, Map.of("kafka.bootstrap.servers", "127.0.0.1:12345"));

        Settings found = new SettingsLoader(Map.of(), folder).load(Optional.empty(), Map.of());
        RunningAddresses.remove(data);
        Settings gone = new SettingsLoader(Map.of(), folder).load(Optional.empty(), Map.of());

        assertThat(found.text(Setting.KAFKA_BOOTSTRAP_SERVERS)).isEqualTo("127.0.0.1:12345");
        assertThat(gone.text(Setting.KAFKA_BOOTSTRAP_SERVERS)).isEqualTo("127.0.0.1:9092");
    }

    @Test
    void kafkaAndRegistrySettingsPassThroughUnderTheirOwnNames() {
        Map<String, String> environment = Map.of("KAWAT_KAFKA_SECURITY_PROTOCOL", "SASL_SSL");

        Connection connection = Connection.of(new SettingsLoader(environment, folder)
                .load(
                        Optional.empty(),
                        Map.of("kafka.producer.linger.ms", "7", "basic.auth.user.info", "editor:secret")));

        assertThat(connection.kafka().forProducer(Map.of("linger.ms", 5)))
                .containsEntry("linger.ms", "7")
                .containsEntry("security.protocol", "SASL_SSL");
        assertThat(connection.kafka().forConsumer(Map.of())).doesNotContainKey("linger.ms");
        assertThat(connection.serde().config()).containsEntry("basic.auth.user.info", "editor:secret");
    }

    @Test
    void unknownKeyIsRefusedWithItsOriginAndTheLikelyOne() throws IOException {
        write("kawat.properties", "ingest.http.prot=8082\n");

        assertThatThrownBy(() -> new SettingsLoader(Map.of(), folder).load(Optional.empty(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "ingest.http.prot (from kawat.properties): no such setting; did you mean ingest.http.port?");
    }

    @Test
    void numberOutOfRangeNamesKeyValueOriginAndRange() {
        Settings settings =
                new SettingsLoader(Map.of("KAWAT_INGEST_HTTP_PORT", "many"), folder).load(Optional.empty(), Map.of());

        assertThatThrownBy(() -> settings.number(Setting.INGEST_HTTP_PORT, 0, 65_535))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "ingest.http.port = \"many\" (from KAWAT_INGEST_HTTP_PORT): not a whole number from 0 to 65535");
    }

    @Test
    void namedFileThatIsMissingIsAnError() {
        assertThatThrownBy(() ->
                        new SettingsLoader(Map.of(), folder).load(Optional.of(Path.of("absent.properties")), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("--config: there is no file absent.properties");
    }

    @Test
    void secretsAreMaskedWhereSettingsAreListed() {
        Settings settings = new SettingsLoader(Map.of(), folder)
                .load(Optional.empty(), Map.of("kafka.sasl.jaas.config", "user and password"));

        assertThat(settings.described().get("kafka.sasl.jaas.config")).isEqualTo("********  (command line)");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

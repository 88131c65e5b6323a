package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kawat.news.PublicationStatus;
import id.kawat.news.Quote;
import id.kawat.schemas.event.ResultHeaders;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written beside the topics of the catalogue, with what headers, and what is left out. */
final class OutputsTopologyTest {

    private static final Instant MORNING = Instant.parse("2026-01-02T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void mirrorsOutputsAsJsonThatPlainConsumersRead() {
        try (var sink = new FanOutDriver(folder, Outputs.of(List.of("quotes", "changes"), List.of()), MORNING)) {
            sink.send(version("a", "1", "Putin: Ya."));
            sink.send(version("a", "2", PublicationStatus.CANCELED));

            List<TestRecord<String, byte[]>> quotes = sink.read(Topics.jsonOf(Topics.QUOTES));
            assertThat(quotes).hasSize(2);
            assertThat(new String(quotes.get(0).value(), UTF_8))
                    .startsWith("{\"quote_id\":\"")
                    .contains("\"text\":\"Ya.\"");
            assertThat(quotes.get(1).value()).isNull();
            assertThat(quotes).extracting(TestRecord::key).containsOnly("person:putin|" + id("aYa."));
            assertThat(headers(quotes.get(0))).containsEntry("content-type", "application/json; charset=UTF-8");
            assertThat(sink.read(Topics.jsonOf(Topics.CHANGES)))
                    .extracting(change -> new String(change.value(), UTF_8))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"what\":\"killed\"", "\"reason\":\"canceled\"");
        }
    }

    @Test
    void putsTheHeadersOfACloudEventOnEveryRecord() {
        try (var sink = new FanOutDriver(folder, Outputs.STANDARD, MORNING)) {
            sink.send(version("a", "1", "Putin: Ya."));
            sink.send(version("a", "2", PublicationStatus.CANCELED));

            for (Topic<?> topic : Topics.results()) {
                assertThat(sink.read(topic))
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(headers(record))
                                .containsKeys("ce_id", "ce_type", "ce_dataschema")
                                .containsEntry("ce_specversion", "1.0")
                                .containsEntry("ce_source", "/kawat/sources/antara")
                                .containsEntry("ce_subject", record.key())
                                .containsEntry("ce_time", "2026-01-02T08:00:00Z"));
            }
        }
    }

    @Test
    void marksWhatMayOverwriteAnotherVersionAndNothingElse() {
        try (var sink = new FanOutDriver(folder, Outputs.STANDARD, MORNING)) {
            sink.send(version("a", "1", "Putin: Ya."));
            sink.send(version("a", "2", "Putin: Tidak."));
            sink.send(version("a", "3", PublicationStatus.WITHHELD));
            sink.send(version("a", "4", "Putin: Tidak."));

            assertThat(sink.read(Topics.ARTICLES))
                    .extracting(article -> headers(article).containsKey(ResultHeaders.REVISES))
                    .as("first, correction, tombstone, and again after one that compaction may have taken away")
                    .containsExactly(false, true, false, true);
            assertThat(sink.read(Topics.CHANGES))
                    .noneMatch(change -> headers(change).containsKey(ResultHeaders.REVISES));
        }
    }

    @Test
    void namesTheSameChangeByTheSameIdInEveryReplayAndNoOtherOne() {
        List<String> first = ids(folder.resolve("first"));

        assertThat(ids(folder.resolve("again"))).isEqualTo(first);
        assertThat(first).hasSize(3).doesNotHaveDuplicates();
    }

    private static List<String> ids(Path stores) {
        try (var sink = new FanOutDriver(stores, Outputs.STANDARD, MORNING)) {
            sink.send(version("a", "1", "Putin: Ya."));
            sink.send(version("a", "2", PublicationStatus.WITHHELD));
            sink.send(version("a", "3", "Putin: Ya."));
            return sink.read(Topics.QUOTES).stream()
                    .map(quote -> headers(quote).get("ce_id"))
                    .toList();
        }
    }

    @Test
    void keepsTheQuotesOfASourceOutOfEveryOutput() {
        try (var sink = new FanOutDriver(folder, Outputs.of(List.of("articles"), List.of("antara")), MORNING)) {
            sink.send(version("a", "1", "Putin: Ya."));

            assertThat(sink.read(Topics.QUOTES)).isEmpty();
            assertThat(sink.read(Topics.ENTITIES)).hasSize(1);
            assertThat(sink.read(Topics.ARTICLES))
                    .singleElement()
                    .matches(article -> article.value().getQuotes().isEmpty());
            assertThat(sink.read(Topics.jsonOf(Topics.ARTICLES)))
                    .extracting(article -> new String(article.value(), UTF_8))
                    .singleElement()
                    .asString()
                    .contains("\"quotes\":[]");
        }
    }

    @Test
    void keepsTheQuotesOfASourceOutOfJsonOnly() {
        Outputs outputs = Outputs.of(List.of("articles", "quotes"), List.of("antara:json"));
        try (var sink = new FanOutDriver(folder, outputs, MORNING)) {
            sink.send(version("a", "1", "Putin: Ya."));

            assertThat(sink.read(Topics.QUOTES)).extracting(TestRecord::value).hasOnlyElementsOfType(Quote.class);
            assertThat(sink.read(Topics.jsonOf(Topics.QUOTES))).isEmpty();
            assertThat(sink.read(Topics.jsonOf(Topics.ARTICLES)))
                    .extracting(article -> new String(article.value(), UTF_8))
                    .singleElement()
                    .asString()
                    .contains("\"quotes\":[]");
        }
    }

    @Test
    void namesTheSettingOfAnOutputThatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outputs.of(List.of("pictures"), List.of()))
                .withMessageContaining("sink.json.mirror")
                .withMessageContaining("[articles, changes, entities, quotes]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outputs.of(List.of(), List.of("antara:entities")))
                .withMessageContaining("sink.withhold.quotes")
                .withMessageContaining("antara:entities");
    }

    private static Map<String, String> headers(TestRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}

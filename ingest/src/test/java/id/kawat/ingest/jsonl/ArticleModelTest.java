package id.kawat.ingest.jsonl;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.refusal;
import static id.kawat.ingest.format.Reading.verdicts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleId;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.format.Reading;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleModelTest {

    @Test
    void readsEveryField() {
        Article article = article("""
                {"guid": "a-1", "version": 3, "source": "kbn", "status": "usable", "kind": "correction", "lang": "id",
                 "headline": "Pelabuhan  dibuka", "byline": "Rina Sari", "dateline": "Makassar", "slug": "pelabuhan",
                 "keywords": ["laut", "kapal"], "subjects": [{"code": "medtop:04000000", "name": "ekonomi"}, "logistik"],
                 "urgency": 4, "published_at": "2026-11-16T08:00:00+07:00", "version_created": 1794790800,
                 "rights": {"copyright": "KBN", "usage_terms": "Bebas"}, "body": "Satu.\\r\\n\\r\\nDua."}
                """);

        assertThat(article.id()).isEqualTo(ArticleId.of("kbn", "a-1"));
        assertThat(article.version()).contains("3");
        assertThat(article.kind()).isEqualTo(ArticleKind.CORRECTION);
        assertThat(article.headline()).contains("Pelabuhan dibuka");
        assertThat(article.byline()).contains("Rina Sari");
        assertThat(article.keywords()).containsExactly("laut", "kapal");
        assertThat(article.subjects())
                .containsExactly(
                        new Subject(Optional.of("medtop:04000000"), Optional.of("ekonomi")),
                        new Subject(Optional.empty(), Optional.of("logistik")));
        assertThat(article.urgency()).contains(4);
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.versionCreated()).contains(Instant.ofEpochSecond(1794790800));
        assertThat(article.rights()).isEqualTo(new Rights(Optional.of("KBN"), Optional.of("Bebas")));
        assertThat(article.body()).isEqualTo("Satu.\nDua.");
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void readsCommonOtherNamesAndWarnsOfUnknownFields() {
        Article article = article("""
                {"id": 17, "title": "Kedua", "text": "Hujan turun.", "language": "id", "date": "43722", "category": "Cuaca"}""");

        assertThat(article.guid()).isEqualTo("17");
        assertThat(article.headline()).contains("Kedua");
        assertThat(article.lang()).contains("id");
        assertThat(article.publishedAt()).isEmpty();
        assertThat(article.warnings())
                .containsExactly(
                        "unknown fields were passed over: category",
                        "field \"date\" is not a time as in 2026-11-16T08:00:00+07:00 and was passed over");
    }

    @Test
    void refusesEachBadLineForItselfWithItsBytes() {
        String good = "{\"id\": \"%s\", \"body\": \"Hujan turun.\"}";
        List<String> lines = List.of(
                good.formatted("1"),
                "{\"id\": \"2\", \"body\": [\"Hujan\"]}",
                "{\"id\": \"3\", \"body\": ",
                "",
                good.formatted("5"),
                "{\"id\": \"a\\u0007b\", \"body\": \"Hujan\"}",
                "{\"id\": \"7\", \"id\": \"8\", \"body\": \"Hujan\"}",
                "[1]",
                "{\"id\": \"9\", \"headline\": \"Tanpa isi\"}",
                "{\"id\": \"10\", \"body\": \"Setengah \\ud83d\"}",
                "{\"weather\": \"hujan\"}",
                good.formatted("12"));

        List<WireOutcome> outcomes = outcomes(String.join("\n", lines));

        assertThat(verdicts(outcomes))
                .containsExactly(
                        "ok",
                        "schema.type",
                        "json.malformed",
                        "ok",
                        "schema.control_character",
                        "json.duplicate_key",
                        "schema.type",
                        "schema.missing_body",
                        "encoding.invalid",
                        "format.unrecognised",
                        "ok");
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.message()).isEqualTo("line 2: field \"body\" must be text, not an array");
            assertThat(rejected.item().position()).isEqualTo(ItemPosition.line(2));
            assertThat(rejected.item().bytes()).isEqualTo(lines.get(1).getBytes(UTF_8));
        });
    }

    @Test
    void refusesOnlyTheLineWhoseBytesAreInvalid() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"id\": \"1\", \"body\": \"Hujan.\"}\r\n".getBytes(UTF_8));
        bytes.writeBytes(new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xFF, '"', '}', '\r', '\n'});
        bytes.writeBytes("{\"id\": \"3\", \"body\": \"Hujan.\"}".getBytes(UTF_8));

        assertThat(verdicts(outcomes(bytes.toByteArray()))).containsExactly("ok", "encoding.invalid", "ok");
    }

    @Test
    void refusesOnlyTheLineOverTheLimit() {
        String good = "{\"id\": \"1\", \"body\": \"Hujan.\"}";
        String large = "{\"id\": \"2\", \"body\": \"" + "a".repeat(10_000_000) + "\"}";

        assertThat(verdicts(outcomes(good + "\n" + large + "\n" + good))).containsExactly("ok", "limit.size", "ok");
    }

    @Test
    void readsAnIndentedObjectAndAnArray() {
        assertThat(verdicts(outcomes(
                        "{\n\"id\": \"1\",\n\"subjects\": [\n{\"code\": \"a\"}\n],\n\"body\": \"Hujan.\"\n}\n")))
                .containsExactly("ok");
        assertThat(verdicts(outcomes(
                        "[{\"id\": \"1\", \"body\": \"a ] , }\"}, {\"id\": {}}, {\"id\": \"3\", \"body\": \"b\"}]")))
                .containsExactly("ok", "schema.type", "ok");
        assertThat(verdicts(outcomes("[{\"id\": \"1\", \"body\": \"a\"}, {\"id\": \"2\", \"bo")))
                .containsExactly("ok", "json.malformed");
        assertThat(verdicts(outcomes("[{\"id\": \"1\", \"body\": \"a\"}"))).containsExactly("ok", "json.malformed");
        assertThat(verdicts(outcomes("[]"))).containsExactly("content.empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"status\": \"withheld\" | WITHHELD | -",
                "\"status\": \"Embargoed\" | EMBARGOED | -",
                "\"status\": \"approved\" | UNKNOWN | -",
                "\"status\": 1 | UNKNOWN | -",
                "\"kind\": \"cancel\" | CANCELED | -",
                "\"embargo_until\": \"2026-11-16T08:00:00+07:00\" | EMBARGOED | 2026-11-16T01:00:00Z",
                "\"embargo_until\": \"2026-11-16T08:00:00\" | EMBARGOED | -",
                "\"embargo_until\": \"besok\" | EMBARGOED | -",
                "\"embargo_until\": \"\" | USABLE | -",
                "\"embargo_until\": null | USABLE | -"
            })
    void holdsBackWhatMayNotBeShown(String field, PublicationStatus status, String until) {
        Article article = article("{\"id\": \"1\", " + field + ", \"body\": \"Hujan.\"}");

        assertThat(article.status()).isEqualTo(status);
        assertThat(article.embargoUntil()).isEqualTo(Optional.ofNullable(until).map(Instant::parse));
    }

    @Test
    void acceptsACancelWithoutText() {
        assertThat(article("{\"id\": \"1\", \"kind\": \"cancel\"}").kind()).isEqualTo(ArticleKind.CANCEL);
    }

    @Test
    void refusesDeepNestingWithoutOverflow() {
        String deep = "{\"id\": \"1\", \"body\": \"a\", \"x\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        assertThat(Reading.reason(deep).code()).isEqualTo("limit.depth");
    }

    @Test
    void namesWhereTheJsonBreaks() {
        assertThat(refusal("{\"id\": \"1\",\n \"body\": nope}").message()).contains("line 2");
    }
}

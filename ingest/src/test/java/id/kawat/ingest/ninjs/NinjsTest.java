package id.kawat.ingest.ninjs;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.format.Reading;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsTest {

    @Test
    void readsVersionOne() {
        Article article = article("""
                {"uri": "urn:x:1", "type": "text", "version": "2", "versioncreated": "2026-11-16T08:00:00+0700",
                 "firstcreated": "2026-11-16T00:30:00Z", "pubstatus": "usable", "urgency": 3, "language": "id-ID",
                 "headline": "Pasar <b>dibuka</b>", "byline": "Rina Sari", "located": "Bandung", "slugline": "pasar",
                 "copyrightholder": "KBN", "copyrightnotice": "Hak cipta 2026", "usageterms": "Hanya cetak", "source": "KBN",
                 "subject": [{"code": "04000000", "name": "ekonomi"}], "keywords": ["pasar"],
                 "body_html": "<p>BANDUNG &ndash; Pasar dibuka.</p><script>alert('x')</script><p>&quot;Ya,&quot; kata Ani.</p>",
                 "body_text": "BANDUNG - Pasar dibuka."}
                """);

        assertThat(article.guid()).isEqualTo("urn:x:1");
        assertThat(article.source()).isEqualTo("KBN");
        assertThat(article.kind()).isEqualTo(ArticleKind.UPDATE);
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T00:30:00Z"));
        assertThat(article.headline()).contains("Pasar dibuka");
        assertThat(article.dateline()).contains("Bandung");
        assertThat(article.rights().copyright()).contains("KBN. Hak cipta 2026");
        assertThat(article.subjects()).containsExactly(new Subject(Optional.of("04000000"), Optional.of("ekonomi")));
        assertThat(article.body()).isEqualTo("BANDUNG – Pasar dibuka.\n\"Ya,\" kata Ani.");
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void readsTheRenamedFieldsAndListsOfVersionThree() {
        Article article = article("""
                {"uri": "urn:x:3", "type": "text", "versionCreated": "2026-11-16T01:00:00Z", "by": "Ann Lee",
                 "pubStatus": "usable", "embargoedUntil": "2026-12-01T00:00:00Z",
                 "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}],
                 "bodies": [{"role": "text", "contentType": "text/plain", "value": "LONDON (AP) -- Rain."},
                            {"role": "xhtml", "contentType": "text/html", "value": "<body><p>LONDON (AP) -- Rain.</p><p>Sun.</p></body>"}]}
                """);

        assertThat(article.status()).isEqualTo(PublicationStatus.EMBARGOED);
        assertThat(article.embargoUntil()).contains(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(article.headline()).contains("Main");
        assertThat(article.byline()).contains("Ann Lee");
        assertThat(article.dateline()).contains("LONDON (AP)");
        assertThat(article.body()).isEqualTo("LONDON (AP) -- Rain.\nSun.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pubstatus\": \"canceled\" | CANCELED",
                "\"pubStatus\": \"cancelled\" | CANCELED",
                "\"pubstatus\": \"withheld\" | WITHHELD",
                "\"pubstatus\": \"okay\" | UNKNOWN",
                "\"pubstatus\": [\"usable\"] | UNKNOWN",
                "\"embargoed\": \"Freitag\" | EMBARGOED",
                "\"pubstatus\": \"canceled\", \"embargoed\": \"2026-12-01T00:00:00Z\" | CANCELED"
            })
    void holdsBackWhatIsNotPlainlyUsable(String fields, PublicationStatus status) {
        Article article =
                article("{\"uri\": \"urn:x:4\", \"type\": \"text\", " + fields + ", \"body_text\": \"Rain.\"}");

        assertThat(article.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "picture, not_an_article.picture",
        "composite, not_an_article.package",
        "event, not_an_article.event",
        "video, not_an_article.media"
    })
    void ignoresItemsThatHoldNoCopy(String type, String reason) {
        String item = "{\"uri\": \"urn:x:5\", \"type\": \"%s\", \"body_text\": \"Caption\"}".formatted(type);

        assertThat(verdicts(outcomes(item))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\": \"u\", \"type\": \"text\", \"headline\": \"h\"} | schema.missing_body",
                "{\"type\": \"text\", \"pubstatus\": \"canceled\"} | schema.missing_id",
                "{\"uri\": \"u\", \"body_text\": 5} | schema.type",
                "{\"uri\": \"u\\u0000\", \"body_text\": \"t\"} | schema.control_character",
                "{\"uri\": \"u\", \"pubstatus\": \"canceled\", \"pubstatus\": \"usable\", \"body_text\": \"t\"} | json.duplicate_key"
            })
    void refusesWhatCannotBeRead(String item, String reason) {
        assertThat(Reading.reason(item).code()).isEqualTo(reason);
    }

    @Test
    void acceptsACancelWithoutText() {
        assertThat(article("{\"uri\": \"u\", \"type\": \"text\", \"pubstatus\": \"canceled\"}")
                        .kind())
                .isEqualTo(ArticleKind.CANCEL);
    }
}

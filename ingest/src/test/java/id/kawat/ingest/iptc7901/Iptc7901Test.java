package id.kawat.ingest.iptc7901;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Iptc7901Test {

    private static final String MESSAGE = String.join(
            "\r\n",
            "\u0001kne0417 3 i 131  kn 0612",
            "",
            "Norvania/dam/",
            "\u0002%s",
            "Dam on the Tarn cracks, three villages",
            "cleared",
            "By Sekar Wulandari =",
            "",
            "Tarnholm (KN) - A crack in the dam made the government clear",
            "three villages on Monday.",
            "",
            "\"We chose caution,\" said Elna Brandvik.",
            "",
            "# Notebook",
            "",
            "## Note to editors",
            "- (c)2026 Norvania News",
            "",
            "* * * *",
            "The following information is not intended for publication",
            "- secret number",
            "",
            "kn swu ebr",
            "\u0003161105 %s26",
            "\u007F\u0004");

    @Test
    void takesAMessageApart() {
        Article article = article(MESSAGE.formatted("2ND LEAD", "GMT Nov "));

        assertThat(article.headline()).contains("Dam on the Tarn cracks, three villages cleared");
        assertThat(article.byline()).contains("Sekar Wulandari");
        assertThat(article.dateline()).contains("Tarnholm (KN)");
        assertThat(article.slug()).contains("Norvania/dam");
        assertThat(article.keywords()).containsExactly("2ND LEAD");
        assertThat(article.urgency()).contains(3);
        assertThat(article.sequence()).contains(417L);
        assertThat(article.kind()).isEqualTo(ArticleKind.UPDATE);
        assertThat(article.source()).isEqualTo("kn");
        assertThat(article.guid()).isEqualTo("iptc7901:kne0417:2026-11-16");
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T11:05:00Z"));
        assertThat(article.rights().copyright()).contains("(c)2026 Norvania News");
        assertThat(article.body())
                .isEqualTo("Tarnholm (KN) - A crack in the dam made the government clear three villages on Monday.\n"
                        + "\"We chose caution,\" said Elna Brandvik.");
        assertThat(article.toString()).doesNotContain("secret number");
    }

    @Test
    void readsATimeWithoutAZoneInTheZoneOfTheSource() {
        byte[] bytes = MESSAGE.formatted("EXTRA", "Nov ").getBytes(Charset.forName("ISO-8859-1"));

        List<WireOutcome> outcomes = WireReader.standard().read(bytes, ReadHints.NONE.in(ZoneId.of("Europe/Berlin")));

        assertThat(((Accepted) outcomes.get(0)).article().versionCreated())
                .contains(Instant.parse("2026-11-16T10:05:00Z"));
    }

    @Test
    void readsOldBytesAsWindowsInsteadOfTakingThemForBinary() {
        byte[] bytes = MESSAGE.formatted("EXTRA", "GMT Nov ")
                .replace("Brandvik", "Brändvik")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(((Accepted) outcomes(bytes).get(0)).article().body()).contains("Elna Brändvik");
    }

    @ParameterizedTest
    @CsvSource({
        "EMBARGOED, EMBARGOED, NEW",
        "SPERRFRIST 1800, EMBARGOED, NEW",
        "CORRECTION, USABLE, CORRECTION",
        "KILL, CANCELED, CANCEL",
        "ADVISORY, USABLE, ADVISORY"
    })
    void readsStatusAndKindFromTheLabels(String label, PublicationStatus status, ArticleKind kind) {
        Article article = article(MESSAGE.formatted(label, "GMT Nov "));

        assertThat(article.status()).isEqualTo(status);
        assertThat(article.kind()).isEqualTo(kind);
    }

    @Test
    void takesNewsOfAnEmbargoOrAKillingForNews() {
        Article article = article(MESSAGE.formatted("EXTRA", "GMT Nov ")
                .replace("Norvania/dam/", "Norvania/embargo/")
                .replace("Dam on the Tarn cracks", "REBELS KILL two as oil embargo ends"));

        assertThat(article.status()).isEqualTo(PublicationStatus.USABLE);
        assertThat(article.kind()).isEqualTo(ArticleKind.NEW);
    }

    @Test
    void readsEachMessageOfAFileAndRefusesOnlyTheEmptyOne() {
        String good = MESSAGE.formatted("EXTRA", "GMT Nov ");
        String empty = "\u0001kne0418 3 i 0  kn 0613\r\n\r\nslug/\r\n\u0002\r\n\u0003161105 GMT Nov 26\r\n\u0004";

        assertThat(verdicts(outcomes(good + empty + good.replace("0417", "0419"))))
                .containsExactly("ok", "schema.missing_body", "ok");
    }

    @Test
    void readsAMessageWhoseControlCharactersAGatewayHasRemoved() {
        Article article = article(MESSAGE.formatted("REFILE", "GMT Nov ").replaceAll("[\\p{Cntrl}&&[^\\n]]", ""));

        assertThat(article.headline()).contains("Dam on the Tarn cracks, three villages cleared");
        assertThat(article.slug()).contains("Norvania/dam");
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T11:05:00Z"));
    }
}

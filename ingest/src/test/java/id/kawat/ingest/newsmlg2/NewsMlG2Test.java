package id.kawat.ingest.newsmlg2;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.refusal;
import static id.kawat.ingest.format.Reading.verdicts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.wire.WireOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMlG2Test {

    private static final String HUJAN =
            "<contentSet><inlineXML><html><body><p>Hujan.</p></body></html></inlineXML></contentSet>";

    @Test
    void readsEveryFieldOfAnItem() {
        Article article = article("""
                <n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="urn:kn:1" version="2" xml:lang="id">
                <n:rightsInfo><n:copyrightHolder literal="KN"/><n:copyrightNotice>(c) KN</n:copyrightNotice>
                <n:usageTerms>Hanya cetak</n:usageTerms></n:rightsInfo>
                <n:itemMeta><n:itemClass qcode="ninat:text"/><n:provider literal="kn"/>
                <n:versionCreated>2026-11-16T08:00:00+07:00</n:versionCreated>
                <n:firstCreated>2026-11-16T07:00:00+07:00</n:firstCreated><n:pubStatus qcode="stat:usable"/>
                <n:edNote>Lihat foto</n:edNote><n:edNote role="x:private">Telepon Ani</n:edNote>
                <n:link rel="irel:seeAlso" href="https://kn.example/a"><n:title>Terkait</n:title></n:link></n:itemMeta>
                <n:contentMeta><n:urgency>3</n:urgency><n:keyword>banjir</n:keyword>
                <n:subject qcode="medtop:20000572"><n:name>kebijakan</n:name></n:subject>
                <n:slugline>banjir</n:slugline><n:headline>Banjir &amp;amp; angin</n:headline><n:by>Ani <b>Sari</b></n:by>
                <n:dateline>Semarang</n:dateline><n:description role="drol:summary">Ringkas</n:description></n:contentMeta>
                <n:contentSet><n:inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>T</title></head><body><header><h1>H</h1></header><p>Satu
                dua.</p><script>x()</script><ul><li>Tiga</li></ul><table><tr><td>A</td><td>1</td></tr></table>
                <figure><figcaption>Foto</figcaption></figure><div class="notepad">Kontak</div></body></html>
                </n:inlineXML></n:contentSet></n:newsItem>
                """);

        assertThat(article.guid()).isEqualTo("urn:kn:1");
        assertThat(article.version()).contains("2");
        assertThat(article.source()).isEqualTo("kn");
        assertThat(article.lang()).contains("id");
        assertThat(article.kind()).isEqualTo(ArticleKind.UPDATE);
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T00:00:00Z"));
        assertThat(article.urgency()).contains(3);
        assertThat(article.keywords()).containsExactly("banjir");
        assertThat(article.subjects())
                .containsExactly(new Subject(Optional.of("medtop:20000572"), Optional.of("kebijakan")));
        assertThat(article.headline()).contains("Banjir & angin");
        assertThat(article.byline()).contains("Ani Sari");
        assertThat(article.dateline()).contains("Semarang");
        assertThat(article.slug()).contains("banjir");
        assertThat(article.summary()).contains("Ringkas");
        assertThat(article.editorialNote()).contains("Lihat foto");
        assertThat(article.rights().copyright()).contains("(c) KN");
        assertThat(article.rights().usageTerms()).contains("Hanya cetak");
        assertThat(article.links())
                .singleElement()
                .satisfies(link -> assertThat(link.title()).contains("Terkait"));
        assertThat(article.body()).isEqualTo("Satu dua.\nTiga\nA\t1");
        assertThat(article.bodyHtml().orElseThrow()).contains("<li>Tiga</li>");
        assertThat(article.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<pubStatus qcode=\"stat:canceled\"/> | CANCELED",
                "<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/withheld\"/> | WITHHELD",
                "<pubStatus qcode=\"stat:maybe\"/> | UNKNOWN",
                "<pubStatus/> | UNKNOWN",
                "<pubStatus qcode=\"stat:usable\"/><embargoed/> | EMBARGOED",
                "<embargoed>Jumat</embargoed> | EMBARGOED",
                "<embargoed>2026-12-01T00:00:00</embargoed> | EMBARGOED",
                "<embargoed>2026-12-01T00:00:00Z</embargoed><pubStatus qcode=\"stat:canceled\"/> | CANCELED"
            })
    void holdsBackWhatIsNotPlainlyUsable(String fields, PublicationStatus status) {
        assertThat(article("<newsItem guid='a'><itemMeta>" + fields + "</itemMeta>" + HUJAN + "</newsItem>")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<signal qcode=\"sig:correction\"/> | CORRECTION",
                "<signal qcode=\"edStat:C\"/> | CORRECTION",
                "<edNote>Corrects spelling of name in 3rd graf</edNote> | CORRECTION",
                "<edNote>No corrections expected</edNote> | NEW",
                "<title>KOREKSI: Banjir</title> | CORRECTION",
                "<title>UPDATE 2-Banjir</title> | UPDATE",
                "<title>Updates fleet</title> | NEW",
                "<signal qcode=\"sig:update\"/> | UPDATE"
            })
    void tellsWhatAVersionIsToTheOneBefore(String fields, ArticleKind kind) {
        assertThat(article("<newsItem guid='a'><itemMeta>" + fields + "</itemMeta>" + HUJAN + "</newsItem>")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void ignoresItemsWithoutCopyBetweenArticles() {
        List<WireOutcome> outcomes = outcomes("<newsMessage><itemSet><newsItem guid='a'>" + HUJAN
                + "</newsItem><packageItem guid='p'/><conceptItem><x/></conceptItem><planningItem/>"
                + "<newsItem guid='f'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>"
                + "<newsItem guid='b'>" + HUJAN + "</newsItem></itemSet></newsMessage>");

        assertThat(verdicts(outcomes))
                .containsExactly(
                        "ok",
                        "not_an_article.package",
                        "not_an_article.concept",
                        "not_an_article.event",
                        "not_an_article.picture",
                        "ok");
    }

    @Test
    void losesOnlyTheBrokenItemsOfAMessage() {
        String broken = "<newsItem guid='b'><itemMeta><pubStatus qcode=\"stat:usable></itemMeta>";
        String deep = "<newsItem guid='d'>" + "<b>".repeat(5000) + "</newsItem>";
        List<WireOutcome> outcomes =
                outcomes("<newsMessage><itemSet>\n<newsItem guid='a'>" + HUJAN + "</newsItem>\n" + broken
                        + "<newsItem guid='c'>" + HUJAN + "</newsItem>" + deep + "<newsItem guid='e'>" + HUJAN
                        + "</newsItem></itemSet></newsMessage>");

        assertThat(verdicts(outcomes)).containsExactly("ok", "xml.malformed", "ok", "limit.depth", "ok");
        assertThat(new String(outcomes.get(1).item().bytes(), UTF_8)).isEqualTo(broken);
        assertThat(((WireOutcome.Rejected) outcomes.get(1)).message()).contains("line 3");
    }

    @Test
    void saysWhereAMessageIsCutOff() {
        String whole = "<newsMessage><itemSet><newsItem guid='a'>" + HUJAN + "</newsItem>";

        assertThat(verdicts(outcomes(whole + "</itemSet></newsMessage>"))).containsExactly("ok");
        assertThat(verdicts(outcomes(whole + "\n "))).containsExactly("ok", "xml.malformed");
        assertThat(verdicts(outcomes(whole + "<newsItem guid='b'><conte"))).containsExactly("ok", "xml.malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<inlineData contenttype=\"text/plain\">Satu dua.</inlineData>",
                "<inlineData contenttype=\"text/html\">&lt;p&gt;Satu dua.&lt;/p&gt;</inlineData>",
                "<inlineXML><![CDATA[<p>Satu <b>dua</b>.</p>]]></inlineXML>",
                "<inlineXML><p>Satu dua.</p></inlineXML>",
                "<inlineXML><nitf><body><body.content><p>Satu dua.</p></body.content></body></nitf></inlineXML>",
                "<inlineXML><html><body><p>&lt;p&gt;Satu dua.&lt;/p&gt;</p></body></html></inlineXML>",
                "<inlineXML><p>Satu dua.</p></inlineXML><inlineData>Satu dua.</inlineData>"
            })
    void readsCopyHoweverItIsWrapped(String content) {
        assertThat(article("<newsItem guid='a'><contentSet>" + content + "</contentSet></newsItem>")
                        .body())
                .isEqualTo("Satu dua.");
    }

    @Test
    void refusesWhatHasNoTextAndWithdrawalsOfNothing() {
        assertThat(refusal("<newsItem guid='a'/>").reason().code()).isEqualTo("schema.missing_body");
        assertThat(refusal("<newsItem><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta></newsItem>")
                        .reason()
                        .code())
                .isEqualTo("schema.missing_id");
        assertThat(refusal("<newsMessage><header/></newsMessage>").reason().code())
                .isEqualTo("content.empty");
    }
}

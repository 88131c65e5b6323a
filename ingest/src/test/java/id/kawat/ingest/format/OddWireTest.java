package id.kawat.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders do to each format beside its standard. */
class OddWireTest {

    @Test
    void readsG2UnderAnyPrefixAndWithCharacterData() {
        Article article = Reading.article("""
                <n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/" xmlns:x="http://www.w3.org/1999/xhtml"><n:itemSet>
                <n:newsItem guid="urn:o:1" version="3"><n:itemMeta><n:itemClass qcode="ninat:text"/>
                <n:pubStatus qcode="stat:usable"/><n:signal qcode="sig:correction"/></n:itemMeta>
                <n:contentMeta><n:headline><![CDATA[Pasar & pelabuhan]]></n:headline></n:contentMeta>
                <n:contentSet><n:inlineXML><x:html><x:body><x:p>Satu <x:b>dua</x:b>.</x:p><x:pre>a  b
                c</x:pre></x:body></x:html></n:inlineXML></n:contentSet></n:newsItem></n:itemSet></n:newsMessage>
                """);

        assertThat(article.headline()).contains("Pasar & pelabuhan");
        assertThat(article.kind()).isEqualTo(ArticleKind.CORRECTION);
        assertThat(article.body()).startsWith("Satu dua.").contains("a  b");
    }

    @Test
    void refusesLinesOfJsonInUtf16ThatEndWithinACharacter() {
        byte[] whole = "\uFEFF{\"id\":\"1\"\n{\"id\":\"2\"".getBytes(UTF_16LE);
        byte[] cutOff = Arrays.copyOf(whole, whole.length - 1);

        assertThat(Reading.verdicts(Reading.outcomes(cutOff))).containsExactly("encoding.invalid");
    }

    @Test
    void countsWhatHoldsNoCopyAmongTheItemsOfAMessage() {
        String message = "<newsMessage><itemSet>" + "<packageItem guid='p'/>" + g2("1", "", "Satu.")
                + "<knowledgeItem guid='k'><conceptSet/></knowledgeItem><planningItem guid='pl'/>" + g2("2", "", "Dua.")
                + "<newsItem guid='v'><itemMeta><itemClass qcode='ninat:video'/></itemMeta></newsItem></itemSet></newsMessage>";

        assertThat(Reading.verdicts(Reading.outcomes(message)))
                .containsExactly(
                        "not_an_article.package",
                        "ok",
                        "not_an_article.concept",
                        "not_an_article.event",
                        "ok",
                        "not_an_article.media");
    }

    @Test
    void readsInlineDataInBase64() {
        String data = Base64.getMimeEncoder().encodeToString("<p>Hujan turun di pesisir.</p>".getBytes(UTF_8));
        String item = "<newsItem guid='b'><contentSet><inlineData contenttype='text/html' encoding='base64'>" + data
                + "</inlineData></contentSet></newsItem>";
        String damaged = "<newsItem guid='b'><contentSet><inlineData encoding='zip'>xx</inlineData>"
                + "<inlineXML><p>Hujan.</p></inlineXML></contentSet></newsItem>";

        assertThat(Reading.article(item).body()).isEqualTo("Hujan turun di pesisir.");
        assertThat(Reading.article(damaged).warnings()).anyMatch(warning -> warning.contains("encoded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem guid='1'><itemMeta><embargoed/></itemMeta><contentSet><inlineXML><p>Isi.</p></inlineXML></contentSet></newsItem>",
                "<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier></Identification><NewsManagement>"
                        + "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime/></StatusWillChange></NewsManagement><NewsComponent>"
                        + "<ContentItem><DataContent><p>Isi.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
                "{\"uri\": \"1\", \"embargoed\": \"\", \"body_text\": \"Isi.\"}"
            })
    void takesAnEmptyEmbargoForNoneWhereTheContractSaysSo(String input) {
        ReadHints contract = ReadHints.NONE.reading(EmbargoReading.EMPTY_MEANS_NONE);

        List<WireOutcome> outcomes = Reading.outcomes(input.getBytes(UTF_8), contract);

        assertThat(((Accepted) outcomes.get(0)).article().status()).isEqualTo(PublicationStatus.USABLE);
    }

    @Test
    void readsNestedComponentsAndRevisionsOfNewsMl1() {
        Article article = Reading.article("""
                <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>kn.example</ProviderId><DateId>20261116</DateId>
                <NewsItemId>N1</NewsItemId><RevisionId PreviousRevision="3" Update="A">4</RevisionId>
                <PublicIdentifier>urn:newsml:kn.example:20261116:N1:4A</PublicIdentifier></NewsIdentifier></Identification>
                <NewsManagement><NewsItemType FormalName="News"/><Status FormalName="Usable"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Judul</HeadLine></NewsLines><NewsComponent><Role FormalName="Main"/>
                <NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>Isi berita.</p>
                </body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent>
                <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>Foto.</DataContent></ContentItem></NewsComponent>
                </NewsComponent></NewsItem></NewsML>
                """);

        assertThat(article.guid()).isEqualTo("urn:newsml:kn.example:20261116:N1");
        assertThat(article.version()).contains("4");
        assertThat(article.kind()).isEqualTo(ArticleKind.UPDATE);
        assertThat(article.body()).isEqualTo("Isi berita.");
    }

    @Test
    void readsNitfWithHeadOfItsBodyListsMediaAndTables() {
        Article article = Reading.article("""
                <nitf><head><title>T</title><docdata><doc-id id-string="n1"/><del-list><from-src src-name="KN"/></del-list></docdata>
                <pubdata type="print" date.publication="20261116T080000+0700"/></head><body><body.head><hedline><hl1>Judul</hl1>
                <hl2>Anak judul</hl2></hedline><distributor>KN</distributor><dateline><location>Makassar</location>
                <story.date norm="20261116">16 November</story.date></dateline></body.head><body.content><block><p>Isi.</p>
                <media media-type="image"><media-caption>Foto kapal.</media-caption></media><table><tr><td>A</td><td>1</td></tr>
                <tr><td>B</td><td>2</td></tr></table></block></body.content><body.end><tagline>KN</tagline></body.end></body></nitf>
                """);

        assertThat(article.headline()).contains("Judul");
        assertThat(article.dateline().orElse("")).contains("Makassar");
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.body()).startsWith("Isi.").contains("A", "B").doesNotContain("Foto kapal");
    }

    @Test
    void readsListsAndRenamedFieldsOfNinjs3() {
        Article article = Reading.article("""
                {"uri": "urn:n:3", "type": "text", "version": "2", "pubStatus": "usable", "edNote": "KOREKSI angka di paragraf dua",
                "headlines": [{"role": "short", "value": "Pendek"}, {"role": "main", "value": "Judul <b>utama</b>"}],
                "descriptions": [{"role": "caption", "value": "Foto"}, {"role": "summary", "value": "Ringkas."}],
                "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Isi berita.</p>"}],
                "associations": [{"name": "foto", "uri": "urn:n:4", "headline": "Kapal"}], "expires": "2026-12-01T00:00:00Z",
                "rightsInfo": {"linkedRights": "https://kn.example/terms"}}
                """.replace("\n", " "));

        assertThat(article.headline()).contains("Judul utama");
        assertThat(article.summary()).contains("Ringkas.");
        assertThat(article.kind()).isEqualTo(ArticleKind.CORRECTION);
        assertThat(article.bodyHtml()).contains("<p>Isi berita.</p>");
        assertThat(article.links()).singleElement().satisfies(link -> {
            assertThat(link.href()).isEqualTo("urn:n:4");
            assertThat(link.rel()).contains("foto");
        });
        assertThat(article.rights().expiresAt()).contains(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(article.rights().usageTerms()).contains("https://kn.example/terms");
    }

    @ParameterizedTest
    @CsvSource({"knn0101 9 i 12, 9", "knn0102 x i 12, ", "knn 3 i 12, 3", "knn0103 0 i 12, "})
    void readsIptc7901WithOddHeaders(String header, Integer urgency) {
        Article article = Reading.article("\u0001" + header
                + "\r\n\r\nBanjir/\r\n\u0002Sungai naik =\r\nMAKASSAR (KN) - Air naik.\r\n\u0003\r\n160800 GMT Nov 26");

        assertThat(article.urgency()).isEqualTo(Optional.ofNullable(urgency));
        assertThat(article.body()).contains("Air naik.");
    }

    @Test
    void readsAnpaWithStrayControlCharacters() {
        Article article = Reading.article(
                "\u0016\u0016\u0001W2422\u001F\u000E\r\nr a\u0013 BC-Ferry     11-16 0012\r\n\u0002"
                        + "^BC-Ferry,12<\r\n^Ferry is late<\r\n\tMAKASSAR (KN) _ The ferry is \u000Elate\u000F.\r\n\u0003\r\nKN-NV-11-16-26 0800GMT<");

        assertThat(article.headline()).contains("Ferry is late");
        assertThat(article.body()).contains("The ferry is late.");
    }

    @Test
    void readsEntriesOfRssWithCharacterDataTwiceTheSameGuidAndImpossibleDates() {
        List<WireOutcome> outcomes = Reading.outcomes("""
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
                <link>https://kn.example/</link>
                <item><guid isPermaLink="false">1</guid><title><![CDATA[Hujan & angin]]></title><description><![CDATA[<p>Satu.</p>]]></description>
                <dc:date>2026-11-16T08:00:00+07:00</dc:date><media:content url="https://kn.example/a.jpg"/></item>
                <item><title>Tanpa id</title><link>/berita/2</link><description>Dua.</description><pubDate>Mon, 31 Feb 2026 25:00:00 WIB</pubDate></item>
                <item><guid>1</guid><title>Hujan lagi</title><description>Tiga.</description><pubDate>Senin, 16 Nov 2026 08:00:00 WIB</pubDate></item>
                </channel></rss>
                """);

        List<Article> articles =
                outcomes.stream().map(outcome -> ((Accepted) outcome).article()).toList();
        assertThat(articles).extracting(Article::guid).containsExactly("1", "/berita/2", "1");
        assertThat(articles.get(0).headline()).contains("Hujan & angin");
        assertThat(articles.get(0).publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(articles.get(1).publishedAt()).isEmpty();
        assertThat(articles.get(1).warnings()).anyMatch(warning -> warning.contains("can't be read"));
        assertThat(articles.get(2).publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
    }

    @Test
    void readsAFeedWhoseCharsetNobodyKnowsWithAWarning() {
        Article article =
                Reading.article("<?xml version='1.0' encoding='bogus'?><rss version='2.0'><channel><item><guid>1</guid>"
                        + "<description>Café tutup.</description></item></channel></rss>");

        assertThat(article.body()).isEqualTo("Café tutup.");
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("bogus"));
    }

    @Test
    void passesOverAnEmptyFeedWhoseCharsetIsOnlyWrong() {
        String feed =
                "<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel><title>Café</title></channel></rss>";

        assertThat(Reading.verdicts(Reading.outcomes(feed))).containsExactly("not_an_article.empty_feed");
    }

    @Test
    void readsAtomWithXhtmlAndTombstones() {
        List<WireOutcome> outcomes = Reading.outcomes("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <at:deleted-entry ref="urn:a:1" when="2026-11-16T03:00:00Z"><at:comment>Salah</at:comment></at:deleted-entry>
                <entry><id>urn:a:2</id><title type="html">&lt;b&gt;Judul&lt;/b&gt;</title><updated>2026-11-16T03:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu.</p><p>Dua.</p></div></content></entry></feed>
                """);

        Article deleted = ((Accepted) outcomes.get(0)).article();
        Article entry = ((Accepted) outcomes.get(1)).article();
        assertThat(deleted.status()).isEqualTo(PublicationStatus.CANCELED);
        assertThat(deleted.guid()).isEqualTo("urn:a:1");
        assertThat(entry.headline()).contains("Judul");
        assertThat(entry.body()).isEqualTo("Satu.\nDua.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\": \"WebSite\"}, {\"@type\": [\"Thing\", \"NewsArticle\"], \"headline\": \"Judul\", \"datePublished\": \"2026-11-16T08:00:00+07:00\"}]",
                "{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"Judul\", \"datePublished\": \"2026-11-16 08:00 WIB\", \"isAccessibleForFree\": false}]}",
                "{\"@type\": \"NewsArticle\", \"headline\": \"Judul\", \"datePublished\": \"16 Nov 2026 08:00 WIB\",}"
            })
    void readsLinkedDataInEveryShape(String data) {
        Article article = Reading.article(
                "<!doctype html><html><head><script type='application/ld+json'>" + data
                        + "</script></head><body><article><h1>Judul</h1><p>Hujan turun di pesisir.</p></article></body></html>");

        assertThat(article.headline()).contains("Judul");
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.body()).isEqualTo("Hujan turun di pesisir.");
    }

    @Test
    void readsAPageWhoseLinkedDataIsBroken() {
        Article article = Reading.article(
                "<html><head><script type='application/ld+json'>{\"@type\": \"News</script>"
                        + "<meta property='og:type' content='article'><title>Judul</title></head><body><article><p>Hujan.</p></article></body></html>");

        assertThat(article.body()).isEqualTo("Hujan.");
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("JSON-LD"));
    }

    @Test
    void readsMailWithAlternativesQuotedPrintableAndEncodedWords() {
        Article article = Reading.article("""
                From: =?utf-8?Q?Redaksi_Caf=C3=A9?= <desk@kn.example>
                Date: Mon, 16 Nov 2026 08:00:00 +0700
                Message-ID: <m1@kn.example>
                Subject: =?utf-8?B?SnVkdWwgYmVyaXRh?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Caf=C3=A9 di pelabuhan=
                 dibuka lagi.
                --x
                Content-Type: text/html

                <p>Lain.</p>
                --x--
                """);

        assertThat(article.headline()).contains("Judul berita");
        assertThat(article.byline()).contains("Redaksi Café");
        assertThat(article.body()).isEqualTo("Café di pelabuhan dibuka lagi.");
    }

    @Test
    void readsTheTextOfAMailThatOnlyForwardsAnother() {
        Article article = Reading.article("""
                From: desk@kn.example
                Date: Mon, 16 Nov 2026 08:00:00 +0700
                Message-ID: <m2@kn.example>
                Subject: Fwd: Judul
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=y

                --y
                Content-Type: message/rfc822

                From: Rina <rina@kn.example>
                Subject: Judul
                Content-Type: text/plain

                Hujan turun di pesisir.
                --y--
                """);

        assertThat(article.guid()).isEqualTo("<m2@kn.example>");
        assertThat(article.body()).isEqualTo("Hujan turun di pesisir.");
    }

    @Test
    void refusesAPageInBrotliForWhatItIs() {
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\u001b\u0003\u0001abc";
        String archive = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kn.example/1\r\nContent-Length: "
                + answer.length() + "\r\n\r\n" + answer + "\r\n\r\n";

        assertThat(Reading.verdicts(Reading.outcomes(archive))).containsExactly("content.compressed");
    }

    @Test
    void readsTimesInTheZoneOfTheContractWhereTheyNameNone() {
        String item = "<newsItem guid='1'><itemMeta><embargoed>2026-11-20T10:00:00</embargoed></itemMeta>"
                + "<contentSet><inlineXML><p>Isi.</p></inlineXML></contentSet></newsItem>";

        Article article = ((Accepted)
                        Reading.outcomes(item.getBytes(UTF_8), ReadHints.NONE.in(ZoneId.of("Asia/Makassar")))
                                .get(0))
                .article();

        assertThat(article.embargoUntil()).contains(Instant.parse("2026-11-20T02:00:00Z"));
    }

    private static String g2(String guid, String meta, String text) {
        return "<newsItem guid='" + guid + "'><itemMeta>" + meta + "</itemMeta><contentSet><inlineXML><p>" + text
                + "</p></inlineXML></contentSet></newsItem>";
    }
}

package id.kawat.ingest.syndication;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.Link;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyndicationTest {

    @ParameterizedTest
    @CsvSource({
        "/2026/satu, https://kbn.example/2026/satu",
        "https://lain.example/1, https://lain.example/1",
        "a b, a b"
    })
    void resolvesAnEntrysLinkFromTheSiteOfItsFeed(String link, String address) {
        Article article = article("<rss version='2.0'><channel><link>https://kbn.example/berita/</link>"
                + "<item><guid isPermaLink='false'>1</guid><title>Judul</title><link>" + link
                + "</link><description>Isi.</description></item></channel></rss>");

        assertThat(article.links()).extracting(Link::href).containsExactly(address);
    }

    @Test
    void readsRss() {
        Article article = article("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
                <title>KBN</title><language>id-ID</language><copyright>KBN 2026</copyright>
                <item><title>Pasar &amp;amp; toko</title><link>https://kbn.example/1</link>
                <guid isPermaLink="false">kbn-1</guid><pubDate>Mon, 16 Nov 2026 08:00 WIB</pubDate>
                <dc:creator>Rina Sari</dc:creator><category>Ekonomi</category><description>Ringkas.</description>
                <media:content url="https://kbn.example/1.jpg"><media:description>Keterangan foto</media:description></media:content>
                <content:encoded><![CDATA[<p>BANDUNG, KBN - Pasar dibuka.</p><script>x()</script><p>"Ya," kata Ani.</p>]]></content:encoded>
                </item></channel></rss>
                """);

        assertThat(article.format()).isEqualTo("rss");
        assertThat(article.guid()).isEqualTo("kbn-1");
        assertThat(article.headline()).contains("Pasar & toko");
        assertThat(article.byline()).contains("Rina Sari");
        assertThat(article.lang()).contains("id-ID");
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.keywords()).containsExactly("Ekonomi");
        assertThat(article.summary()).contains("Ringkas.");
        assertThat(article.rights().copyright()).contains("KBN 2026");
        assertThat(article.links().get(0).href()).isEqualTo("https://kbn.example/1");
        assertThat(article.body()).isEqualTo("BANDUNG, KBN - Pasar dibuka.\n\"Ya,\" kata Ani.");
        assertThat(article.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss version='0.91'><channel><item><title>J</title><description>Isi.</description></item></channel></rss>",
                "<!DOCTYPE rss SYSTEM 'http://dtd.example/rss-0.91.dtd'><rss version='0.91'><channel><item><title>J</title><description>Isi.</description></item></channel></rss>",
                "<rss xmlns='http://backend.userland.com/rss2'><channel><item><title>J</title><description>Isi.</description></item></channel></rss>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/><item r:about='u'><title>J</title><description>Isi.</description></item></r:RDF>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><item><title>J</title><description>Isi.</description></item></rdf:RDF>",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>J</title><content>Isi.</content></entry></feed>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>J</a:title><a:summary>Isi.</a:summary></a:entry></a:feed>",
                "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>J</title><content>Isi.</content></entry>"
            })
    void readsEveryDialect(String feed) {
        Article article = article(feed);

        assertThat(article.headline()).contains("J");
        assertThat(article.body()).isEqualTo("Isi.");
    }

    @Test
    void losesNoWholeEntryToABrokenOne() {
        List<WireOutcome> outcomes = outcomes("""
                <rss version="2.0"><channel>
                <item><title>Satu</title><description>Hujan &nbsp;& angin</description></item>
                <item><title>Dua<description><b>Reda</item>
                <item><title>Tiga</title>
                <item><title>Empat</title><itunes:author>Ani</itunes:author></item>
                <item><title>Lima</title>""");

        assertThat(verdicts(outcomes)).containsExactly("ok", "ok", "xml.malformed", "ok", "xml.malformed");
        assertThat(accepted(outcomes.get(0)).body()).isEqualTo("Hujan & angin");
        assertThat(accepted(outcomes.get(3)).warnings()).anyMatch(warning -> warning.contains("prefixes"));
        assertThat(new String(outcomes.get(2).item().bytes(), UTF_8)).startsWith("<item><title>Tiga</title>");
    }

    @Test
    void readsTombstonesAsCancels() {
        List<WireOutcome> outcomes = outcomes("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="id">
                <author><name>Redaksi</name></author>
                <at:deleted-entry ref="urn:x:1" when="2026-11-16T02:45:00Z"><at:comment>Ditarik</at:comment></at:deleted-entry>
                <entry><id>urn:x:2</id><title type="text">A &lt; B</title><updated>2026-11-16T02:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu.</p><p>Dua.</p></div></content></entry>
                <at:deleted-entry when="2026-11-16T02:45:00Z"/></feed>
                """);

        assertThat(verdicts(outcomes)).containsExactly("ok", "ok", "schema.missing_id");
        assertThat(accepted(outcomes.get(0)).status()).isEqualTo(PublicationStatus.CANCELED);
        assertThat(accepted(outcomes.get(0)).kind()).isEqualTo(ArticleKind.CANCEL);
        assertThat(accepted(outcomes.get(0)).editorialNote()).contains("Ditarik");
        assertThat(accepted(outcomes.get(1)).body()).isEqualTo("Satu.\nDua.");
        assertThat(accepted(outcomes.get(1)).headline()).contains("A < B");
        assertThat(accepted(outcomes.get(1)).byline()).contains("Redaksi");
        assertThat(accepted(outcomes.get(1)).lang()).contains("id");
    }

    @ParameterizedTest
    @CsvSource({
        "publish, post, USABLE",
        "draft, post, WITHHELD",
        "private, page, WITHHELD",
        "future, post, EMBARGOED",
        "trash, post, CANCELED",
        "strange, post, UNKNOWN"
    })
    void holdsBackWhatWordPressHasNotPublished(String status, String type, PublicationStatus expected) {
        Article article = article("<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'><channel><item>"
                + "<title>J</title><guid>g</guid><description>Isi.</description><wp:status>" + status
                + "</wp:status><wp:post_type>" + type + "</wp:post_type></item></channel></rss>");

        assertThat(article.status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss version='2.0'><channel><title>t</title></channel></rss> | not_an_article.empty_feed",
                "<rss version='2.0'><channel></rss | xml.malformed",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title></item></channel></rss> | xml.external_entity",
                "<!DOCTYPE r [<!ENTITY a 'b'><!ENTITY x '&a;&a;'>]><rss><channel><item><title>&x;</title></item></channel></rss> | xml.entity_expansion"
            })
    void saysWhyThereIsNothing(String feed, String verdict) {
        assertThat(verdicts(outcomes(feed))).containsExactly(verdict);
    }

    @Test
    void refusesEntriesNestedWithoutEnd() {
        String deep = "<a>".repeat(20_000);

        assertThat(verdicts(outcomes(
                        "<rss><channel><item><title>J</title></item><item>" + deep + "</item></channel></rss>")))
                .containsExactly("ok", "limit.depth");
    }

    private static Article accepted(WireOutcome outcome) {
        return ((Accepted) outcome).article();
    }
}

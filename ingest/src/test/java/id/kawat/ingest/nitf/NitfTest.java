package id.kawat.ingest.nitf;

import static id.kawat.ingest.format.Reading.article;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Subject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfTest {

    private static final String BODY = "<body><body.content><p>Hujan.</p></body.content></body></nitf>";

    @Test
    void tellsClassifiersThatNameSubjectsFromKeywords() {
        Article article = article("<nitf><head><docdata><doc-id id-string='n-1'/><identified-content>"
                + "<classifier type='iptc:subject' value='03000000'>Bencana</classifier><classifier type='topic' value='rob'/>"
                + "</identified-content></docdata></head>" + BODY);

        assertThat(article.subjects()).containsExactly(new Subject(Optional.of("03000000"), Optional.of("Bencana")));
        assertThat(article.keywords()).containsExactly("rob");
    }

    @Test
    void takesAnEmbargoFromItsFieldWhereANoteRepeatsItInWords() {
        Article article = article("<nitf><head><docdata management-status='embargoed'><doc-id id-string='n-1'/>"
                + "<date.release norm='20261117T050100Z'/><ed-msg info='EMBARGOED until noon on Tuesday'/></docdata></head>"
                + BODY);

        assertThat(article.status()).isEqualTo(PublicationStatus.EMBARGOED);
        assertThat(article.embargoUntil()).contains(Instant.parse("2026-11-17T05:01:00Z"));
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void readsHeadAndBody() {
        Article article = article("""
                <?xml version="1.0"?>
                <!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf-3-4.dtd">
                <nitf><head><title>t</title><meta content="banjir" name="anpa-keyword"/>
                <tobject><tobject.subject tobject.subject.refnum="03000000" tobject.subject.type="Bencana"/></tobject>
                <docdata management-status="usable"><urgency ed-urg="3"/><doc-id id-string="n-1"/><du-key key="k" version="4"/>
                <date.issue norm="20261116T080000+0700"/><date.release norm="20261116T080000+0700"/>
                <date.expire norm="20261216T080000+0700"/><ed-msg info="Foto menyusul"/>
                <doc.copyright holder="KN" year="2026"/><key-list><keyword key="rob"/></key-list></docdata></head>
                <body><body.head><hedline><hl1>Banjir rob</hl1><hl2>dua</hl2></hedline><byline>Oleh <person>Ani</person></byline>
                <dateline><location><city>Semarang</city></location> -</dateline><abstract><p>Ringkas</p></abstract></body.head>
                <body.content><p>Satu.</p><hl2>Dua</hl2><media><media-caption>Foto</media-caption></media>
                <note noteclass="editorsnote"><p>Rahasia</p></note><p>Tiga<br/>empat &nbsp; lima.</p>
                <p>Notizblock</p><p>Kontak: Ani</p></body.content></body></nitf>
                """);

        assertThat(article.guid()).isEqualTo("n-1");
        assertThat(article.version()).contains("4");
        assertThat(article.status()).isEqualTo(PublicationStatus.USABLE);
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.rights().expiresAt()).contains(Instant.parse("2026-12-16T01:00:00Z"));
        assertThat(article.rights().copyright()).contains("(c) 2026 KN");
        assertThat(article.headline()).contains("Banjir rob");
        assertThat(article.byline()).contains("Oleh Ani");
        assertThat(article.dateline()).contains("Semarang");
        assertThat(article.slug()).contains("banjir");
        assertThat(article.keywords()).containsExactly("rob");
        assertThat(article.editorialNote()).contains("Foto menyusul");
        assertThat(article.summary()).contains("Ringkas");
        assertThat(article.body()).startsWith("Satu.\nDua\nTiga\nempat").endsWith("lima.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "management-status='embargoed' | 20261116T080000Z | EMBARGOED",
                "management-status='embargoed' | soon | EMBARGOED",
                "management-status='usable' | 20261117T080000Z | EMBARGOED",
                "management-status='usable' | soon | EMBARGOED",
                "management-status='usable' | 20261116T080000Z | USABLE",
                "management-status='usable' | YYYYMMDD000000-HHMM | USABLE",
                "management-status='withheld' | 20261116T080000Z | WITHHELD",
                "management-status='odd' | 20261116T080000Z | UNKNOWN"
            })
    void holdsBackUntilTheReleaseDate(String status, String release, PublicationStatus expected) {
        Article article = article("<nitf><head><docdata " + status + "><doc-id id-string='a'/><date.release norm='"
                + release + "'/><date.issue norm='20261116T080000Z'/></docdata></head>" + BODY);

        assertThat(article.status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "management-status='usable' management-doc-idref='b' management-idref-status='canceled' | a | USABLE | b",
                "management-status='usable' management-doc-idref='b' management-idref-status='usable' | a | USABLE | ",
                "management-status='canceled' management-doc-idref='b' | a | CANCELED | b",
            })
    void cancelsAnotherDocument(String management, String guid, PublicationStatus status, String cancels) {
        Article article =
                article("<nitf><head><docdata " + management + "><doc-id id-string='a'/></docdata></head>" + BODY);

        assertThat(article.guid()).isEqualTo(guid);
        assertThat(article.status()).isEqualTo(status);
        assertThat(article.cancels().orElse(null)).isEqualTo(cancels);
    }

    @Test
    void joinsLinesThatWereOnlyWrapped() {
        String first = "The council met late on Monday evening to agree on the plan for";
        String body = article("<nitf><body><body.content><p>" + first + "<br/>the new bridge.</p><p>Score:<br/>1-0</p>"
                        + "</body.content></body></nitf>")
                .body();

        assertThat(body).isEqualTo(first + " the new bridge.\nScore:\n1-0");
    }
}

package id.kawat.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.format.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorsMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOREKSI: Tiga kapal tenggelam, bukan empat     | CORRECTION",
                "(RALAT) Jadwal kereta                          | CORRECTION",
                "Ralat: Jadwal kereta                           | CORRECTION",
                "CORRECTED-Velmora bank keeps rate              | CORRECTION",
                "KILL: Velmora bank keeps rate                  | CANCEL",
                "DICABUT – Bank Velmora tahan suku bunga        | CANCEL",
                "WITHDRAWN                                      | CANCEL",
                "ADVISORY: Jadwal siaran besok                  | ADVISORY",
                "CATATAN REDAKSI: foto menyusul                 | ADVISORY",
                "UPDATE 2-Velmora bank keeps rate               | UPDATE"
            })
    void readsTheKindFromAHeadlinesMark(String headline, ArticleKind kind) {
        assertThat(headline(headline).kind()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo minyak Norvania diperpanjang",
                "EMBARGO MINYAK NORVANIA DIPERPANJANG",
                "EMBARGO 2 NEGARA DIPERPANJANG",
                "Dicabut, izin tambang di Gayo",
                "Kill switch for tractors sold in Velmora",
                "Correctional officers strike in Velmora",
                "Advisory board meets",
                "Update on the ferry: none expected",
                "KILL-switch law passed"
            })
    void takesOrdinaryHeadlinesForNews(String headline) {
        EditorsMarks marks = headline(headline);

        assertThat(marks.kind()).isEmpty();
        assertThat(marks.holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGO: Jumat, 20 November 2026 pukul 10.00 WIB        | 2026-11-20T03:00:00Z",
                "EMBARGO hingga 20 Mei 2026 pukul 09.30 WITA: Data resmi | 2026-05-20T01:30:00Z",
                "EMBARGOED UNTIL 0001 GMT, November 20, 2026             | 2026-11-20T00:01:00Z",
                "Embargoed until 6 am EST on 20 Nov 2026 - Study         | 2026-11-20T11:00:00Z",
                "SPERRFRIST: 20.11.2026, 10:00 MEZ                       | 2026-11-20T09:00:00Z",
                "EMBARGO until 2026-11-20T10:00:00+07:00                 | 2026-11-20T03:00:00Z",
                "[EMBARGO] 2026-11-20 10:00 UTC+7                        | 2026-11-20T03:00:00Z",
                "EMBARGO: 20 November 2026, 10.00                        | ",
                "EMBARGO: Friday 10 am                                   | ",
                "EMBARGO: 06/07/2026 10:00 GMT                           | ",
                "EMBARGO until midnight GMT 20 November 2026             | ",
                "STRICTLY EMBARGOED: see below                           | "
            })
    void holdsAnEmbargoUntilItsEndOrForGoodWhereThatCantBeRead(String headline, Instant until) {
        EditorsMarks marks = headline(headline);

        assertThat(marks.holds()).isTrue();
        assertThat(marks.until()).isEqualTo(Optional.ofNullable(until));
        assertThat(marks.status(PublicationStatus.USABLE)).isEqualTo(PublicationStatus.EMBARGOED);
    }

    @Test
    void readsATimeWithoutZoneInTheZoneOfTheContract() {
        EditorsMarks marks = EditorsMarks.in(
                Stream.of("EMBARGO: 20 November 2026, 10.00"),
                Optional.empty(),
                List.of(),
                Optional.of(ZoneId.of("Asia/Jakarta")));

        assertThat(marks.until()).contains(Instant.parse("2026-11-20T03:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMBARGO LIFTED", "Embargo telah dicabut", "No embargo", "Embargo: none"})
    void takesALiftedEmbargoForNone(String note) {
        EditorsMarks marks = note(note);

        assertThat(marks.holds()).isFalse();
        assertThat(marks.kills()).isFalse();
    }

    @Test
    void findsMarksAnywhereInANote() {
        assertThat(note("Eds: adds quotes. EMBARGOED UNTIL further notice").holds())
                .isTrue();
        assertThat(note("Please kill this story, a rewrite follows").kills()).isTrue();
        assertThat(note("Memperbaiki paragraf dua. KOREKSI nama").kind()).contains(ArticleKind.CORRECTION);
        assertThat(note("Recasts with the plot to KILL the minister").kills()).isFalse();
    }

    @Test
    void keepsAStricterStatusAndTheLaterEnd() {
        EditorsMarks marks = headline("EMBARGO: 20 November 2026, 10:00 GMT");

        assertThat(marks.status(PublicationStatus.CANCELED)).isEqualTo(PublicationStatus.CANCELED);
        assertThat(marks.embargoUntil(Optional.of(Instant.parse("2026-11-20T12:00:00Z"))))
                .contains(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(marks.embargoUntil(Optional.of(Instant.parse("2026-11-20T08:00:00Z"))))
                .contains(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>EMBARGO: besok</title><guid>1</guid><description>Isi.</description></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>EMBARGO: besok</title><content>Isi.</content></entry></feed>",
                "<html><head><meta property='og:type' content='article'><title>EMBARGO: besok</title></head><body><article><h1>EMBARGO: besok</h1><p>Isi.</p></article></body></html>",
                "From: a@b.example\nDate: Mon, 16 Nov 2026 08:00:00 +0700\nMessage-ID: <1@b>\nSubject: EMBARGO: besok\n\nIsi.\n",
                "EMBARGO: besok\n\nJudul berita\n\nIsi berita.",
                "<nitf><body><body.head><hedline><hl1>EMBARGO: besok</hl1></hedline></body.head><body.content><p>Isi.</p></body.content></body></nitf>",
                "<newsItem guid='1'><contentMeta><headline>Judul</headline><edNote>EMBARGOED until tomorrow</edNote></contentMeta><contentSet><inlineXML><p>Isi.</p></inlineXML></contentSet></newsItem>",
                "{\"uri\": \"1\", \"headline\": \"Judul\", \"ednote\": \"Under embargo\", \"body_text\": \"Isi.\"}",
                "{\"id\": \"1\", \"headline\": \"EMBARGO: besok\", \"body\": \"Isi.\"}"
            })
    void holdsTheArticleInEveryFormat(String input) {
        Article article = Reading.article(input);

        assertThat(article.status()).isEqualTo(PublicationStatus.EMBARGOED);
        assertThat(article.embargoUntil()).isEmpty();
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("held back"));
    }

    @Test
    void keepsTheMarksOfPlainTextOutOfItsHeadline() {
        Article article = Reading.article("EMBARGO: 20 November 2026, 10.00 WIB\n\nJudul berita\n\nIsi berita.");

        assertThat(article.headline()).contains("Judul berita");
        assertThat(article.editorialNote()).contains("EMBARGO: 20 November 2026, 10.00 WIB");
        assertThat(article.embargoUntil()).contains(Instant.parse("2026-11-20T03:00:00Z"));
        assertThat(article.body()).isEqualTo("Isi berita.");
    }

    @ParameterizedTest
    @CsvSource({
        "1,          2026-11-16T01:00:00Z, 2026-11-16T05:00:00Z, false",
        "2,          ,                     ,                     true",
        "2,          2026-11-16T01:00:00Z, 2026-11-16T01:00:00Z, false",
        "978556838,  ,                     ,                     false",
        "978556838,  2026-11-16T01:00:00Z, 2026-11-16T01:00:20Z, false",
        "978556838,  2026-11-16T01:00:00Z, 2026-11-16T01:20:00Z, true",
        "20261116T1, 2026-11-16T01:00:00Z, 2026-11-16T05:00:00Z, false"
    })
    void takesACountForAVersionButNotASerial(String version, Instant first, Instant made, boolean later) {
        assertThat(Revision.isLater(Optional.of(version), Optional.ofNullable(first), Optional.ofNullable(made)))
                .isEqualTo(later);
    }

    private static EditorsMarks headline(String headline) {
        return EditorsMarks.in(Stream.of(headline.strip()), Optional.empty(), List.of(), Optional.empty());
    }

    private static EditorsMarks note(String note) {
        return EditorsMarks.in(Stream.of(), Optional.empty(), List.of(note), Optional.empty());
    }
}

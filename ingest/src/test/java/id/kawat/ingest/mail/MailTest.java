package id.kawat.ingest.mail;

import static id.kawat.ingest.format.Reading.article;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void readsThePlainPartOfAMultipartMail() {
        Article article = article("""
                From: =?utf-8?Q?Rina_S=C3=A1ri?= <rina@kbn.example>
                To: desk@kbn.example
                Date: Mon, 16 Nov 2026 08:00:00 +0700
                Subject: =?utf-8?B?UGFzYXIgZGlidWth?=
                Message-ID: <1@kbn.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>Salah</p>
                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Pasar dibuka =E2=80=93 ramai.

                =22Ya,=22 kata Ani.
                --b--
                --a
                Content-Type: text/plain
                Content-Disposition: attachment; filename=x.txt

                Lampiran
                --a--
                """);

        assertThat(article.format()).isEqualTo("mail");
        assertThat(article.guid()).isEqualTo("<1@kbn.example>");
        assertThat(article.headline()).contains("Pasar dibuka");
        assertThat(article.byline()).contains("Rina Sári");
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.body()).isEqualTo("Pasar dibuka – ramai.\n\"Ya,\" kata Ani.");
    }

    /** Senders write quotation marks of windows-1252 under the name of ISO 8859-1, where those bytes are control characters. */
    @Test
    void keepsTheQuotationMarksOfAMailThatCallsItselfLatin1() {
        Article article = article("""
                From: PR <pr@kbn.example>
                Subject: Pabrik baru
                Message-ID: <2@kbn.example>
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                =93Kami senang,=94 kata Ani.
                """);

        assertThat(article.body()).isEqualTo("“Kami senang,” kata Ani.");
    }

    @Test
    void takesATextThatBeginsWithAColonForPlainText() {
        assertThat(article("Jakarta: Hujan turun\n\nSejak pagi hujan turun di Jakarta.\n")
                        .format())
                .isEqualTo("plain-text");
        assertThat(article("From: the editor\nSubject: rain\n\nIt rained all day in London.\n")
                        .format())
                .isEqualTo("plain-text");
    }
}

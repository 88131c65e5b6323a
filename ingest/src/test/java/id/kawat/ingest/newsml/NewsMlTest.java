package id.kawat.ingest.newsml;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMlTest {

    private static final String IDENTIFIED =
            "<NewsItem><Identification><NewsIdentifier><ProviderId>kn.example</ProviderId>"
                    + "<DateId>20261116</DateId><NewsItemId>7</NewsItemId><RevisionId Update=\"N\" PreviousRevision=\"1\">2</RevisionId>"
                    + "<PublicIdentifier>urn:newsml:kn.example:20261116:7:2N</PublicIdentifier></NewsIdentifier></Identification>";

    private static final String COPY =
            "<NewsComponent><ContentItem><DataContent>Hujan.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";

    @Test
    void readsTheMainCopyOfSeveralComponents() {
        Article article = article("<NewsML>" + IDENTIFIED + """
                <NewsManagement><FirstCreated>20261116T080000+0700</FirstCreated><Status FormalName="Usable"/>
                <Urgency FormalName="4"/></NewsManagement>
                <NewsComponent xml:lang="id"><NewsLines><HeadLine>Banjir</HeadLine><ByLine>Ani</ByLine>
                <DateLine>SEMARANG, KN - </DateLine><SlugLine>banjir</SlugLine></NewsLines>
                <DescriptiveMetadata><Language FormalName="ID"/><SubjectCode><Subject FormalName="03000000"/></SubjectCode>
                </DescriptiveMetadata>
                <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>Foto</DataContent></ContentItem></NewsComponent>
                <NewsComponent EquivalentsList="yes"><Role FormalName="Main Text"/>
                <ContentItem><DataContent><nitf><body><body.content><p>Satu.</p><p>Dua.</p></body.content></body></nitf></DataContent></ContentItem>
                <ContentItem><DataContent>Satu. Dua.</DataContent></ContentItem></NewsComponent>
                <NewsComponent><Role FormalName="Main Picture"/><ContentItem><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
                </NewsComponent></NewsItem></NewsML>
                """);

        assertThat(article.guid()).isEqualTo("urn:newsml:kn.example:20261116:7");
        assertThat(article.version()).contains("2");
        assertThat(article.kind()).isEqualTo(ArticleKind.UPDATE);
        assertThat(article.publishedAt()).contains(Instant.parse("2026-11-16T01:00:00Z"));
        assertThat(article.urgency()).contains(4);
        assertThat(article.lang()).contains("id");
        assertThat(article.headline()).contains("Banjir");
        assertThat(article.dateline()).contains("SEMARANG, KN");
        assertThat(article.body()).isEqualTo("Satu.\nDua.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Status FormalName='Canceled'/> | CANCELED",
                "<Status FormalName='Withheld'/> | WITHHELD",
                "<Status FormalName='Embargoed'/> | EMBARGOED",
                "<Status FormalName='Perhaps'/> | UNKNOWN",
                "<Status FormalName='Usable'/><Instruction FormalName='Delete'/> | CANCELED"
            })
    void holdsBackWhatIsNotPlainlyUsable(String management, PublicationStatus status) {
        assertThat(article("<NewsML>" + IDENTIFIED + "<NewsManagement>" + management + "</NewsManagement>" + COPY)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void readsTheEndOfAnEmbargo() {
        Article article =
                article("<NewsML>" + IDENTIFIED + "<NewsManagement><Status FormalName='Embargoed'/><StatusWillChange>"
                        + "<FutureStatus FormalName='Usable'/><DateAndTime>20261201T000000Z</DateAndTime></StatusWillChange>"
                        + "</NewsManagement>" + COPY);

        assertThat(article.status()).isEqualTo(PublicationStatus.EMBARGOED);
        assertThat(article.embargoUntil()).contains(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void readsEveryItemOfAnEnvelopeAndIgnoresPictures() {
        String text =
                "<NewsItem><NewsComponent><ContentItem><DataContent>A.</DataContent></ContentItem></NewsComponent></NewsItem>";
        String photo =
                "<NewsItem><NewsComponent><ContentItem><MediaType FormalName='Photo'/></ContentItem></NewsComponent></NewsItem>";

        assertThat(verdicts(outcomes("<NewsML><NewsEnvelope/>" + text + photo + text + "</NewsML>")))
                .containsExactly("ok", "not_an_article.picture", "ok");
    }
}

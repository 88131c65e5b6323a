package id.kawat.enrich.topology;

import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.text.Language;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.streams.failure.BadRecordException;
import id.kawat.streams.version.TextlessArticle;
import java.util.Locale;
import java.util.Optional;

/** Puts what an extractor finds beside the article it found it in. Thread-safe as its extractor is. */
public final class Enricher {

    private final Extractor extractor;

    public Enricher(Extractor extractor) {
        this.extractor = extractor;
    }

    /**
     * The article with what its text says; where the text is not wanted, the article without any text: its status has to reach the
     * sink, its words have not.
     *
     * @throws BadRecordException if the extractor fails on the text
     */
    public EnrichedArticle enrich(WireArticle article, boolean isRead) {
        return isRead ? read(article) : EnrichedArticles.unread(TextlessArticle.of(article), extractor.revision());
    }

    private EnrichedArticle read(WireArticle article) {
        try {
            Extraction extraction = extractor.extract(article.getBody(), stated(article));
            return EnrichedArticles.of(article, extractor.revision(), extraction);
        } catch (RuntimeException | StackOverflowError failure) {
            // deep recursion on odd text, in a regular expression for one, is the text's fault like any other failure
            throw new BadRecordException(
                    "extract.failed",
                    "article " + article.getArticleId() + ": the extractor failed with "
                            + failure.getClass().getName(),
                    Optional.of(article.getSource()),
                    failure);
        }
    }

    private static Optional<Language> stated(WireArticle article) {
        return article.getLang()
                .map(tag -> tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[a-z]{2,3}"))
                .map(Language::new);
    }
}

package id.kawat.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.lifecycle.LifeCycleScript.Delivery;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.WireArticles;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.news.WireArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document as ingest does and gives the records that it would write. */
final class ParsedDelivery {

    private static final WireReader READER = WireReader.standard();

    private ParsedDelivery() {}

    /** All records of one document, from a feed named {@code source}. */
    static List<WireArticle> of(Delivery delivery, String source, Instant arrival) {
        List<WireArticle> records = new ArrayList<>();
        for (WireOutcome outcome : READER.read(delivery.bytes(), ReadHints.NONE.from(Optional.of(source)))) {
            assertThat(outcome).isInstanceOf(Accepted.class);
            Accepted accepted = (Accepted) outcome;
            records.add(record(accepted.article(), accepted.item(), arrival));
            accepted.article()
                    .cancels()
                    .ifPresent(guid -> records.add(record(cancel(accepted.article(), guid), accepted.item(), arrival)));
        }
        return records;
    }

    private static WireArticle record(Article article, WireItem item, Instant arrival) {
        return WireArticles.of(article, item, Arrival.ofRequest("http", "request", arrival));
    }

    private static Article cancel(Article note, String guid) {
        return Article.from(note.format(), note.source())
                .guid(Optional.of(guid))
                .versionCreated(note.versionCreated())
                .status(PublicationStatus.CANCELED)
                .kind(ArticleKind.CANCEL)
                .build();
    }
}

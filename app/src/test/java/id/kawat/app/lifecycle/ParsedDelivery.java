package id.kawat.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.lifecycle.LifeCycleScript.Delivery;
import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.WireArticles;
import id.kawat.ingest.delivery.Withdrawals;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.news.WireArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a document as ingest does and gives the records that it would write. */
final class ParsedDelivery {

    private static final WireReader READER = WireReader.standard();

    private ParsedDelivery() {}

    /** All records of one document, from a feed named {@code source}. */
    static List<WireArticle> of(Delivery delivery, String source, Instant arrival) {
        List<WireOutcome> outcomes = READER.read(delivery.bytes(), ReadHints.NONE.from(Optional.of(source)));
        assertThat(outcomes).hasOnlyElementsOfType(Accepted.class);
        Arrival arrived = Arrival.ofRequest("http", "request", arrival);
        return Withdrawals.added(outcomes).stream()
                .map(Accepted.class::cast)
                .map(accepted -> WireArticles.of(accepted.article(), accepted.item(), arrived))
                .toList();
    }
}

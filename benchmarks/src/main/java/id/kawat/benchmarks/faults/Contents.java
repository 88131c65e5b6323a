package id.kawat.benchmarks.faults;

import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Provenance;
import id.kawat.news.WireArticle;
import id.kawat.streams.state.Fingerprint;
import java.time.Instant;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** What a result says, without when and on which way its article arrived: that differs where a delivery is repeated. */
final class Contents {

    private static final Provenance ANY = Provenance.newBuilder()
            .setTransport("any")
            .setOrigin("any")
            .setReceivedAt(Instant.EPOCH)
            .setContentHash("any")
            .build();

    private Contents() {}

    static long of(@Nullable SpecificRecord record) {
        if (record == null) {
            return Results.TOMBSTONE;
        }
        SpecificRecord lasting = lasting(record);
        var model = ((SpecificRecordBase) lasting).getSpecificData();
        var writer = new SpecificDatumWriter<SpecificRecord>(lasting.getSchema(), model);
        return Fingerprint.of(encoder -> writer.write(lasting, encoder));
    }

    private static SpecificRecord lasting(SpecificRecord record) {
        if (record instanceof EnrichedArticle enriched) {
            WireArticle article = WireArticle.newBuilder(enriched.getArticle())
                    .setProvenance(ANY)
                    .build();
            return EnrichedArticle.newBuilder(enriched).setArticle(article).build();
        }
        return record instanceof ArticleChange change
                ? ArticleChange.newBuilder(change).setAt(Instant.EPOCH).build()
                : record;
    }
}

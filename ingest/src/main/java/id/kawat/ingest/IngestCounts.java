package id.kawat.ingest;

import id.kawat.ingest.source.SourceAlerts;
import java.util.List;

/**
 * What ingest has done since start.
 *
 * @param accepted articles that Kafka has
 * @param ignored items that hold no copy
 * @param rejected dead letters that Kafka has
 * @param waiting files in watched folders, still to be delivered
 * @param alerts sources that fell silent and holes in their numbering
 * @param troubled sources that are silent now or had holes
 */
public record IngestCounts(
        long accepted, long ignored, long rejected, long waiting, long alerts, List<SourceAlerts> troubled) {

    public IngestCounts {
        troubled = List.copyOf(troubled);
    }
}

package id.kawat.ingest;

import id.kawat.ingest.delivery.DeliverySettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.ingest.wire.ReadHints;
import java.util.List;

/**
 * Everything the ingest role is told. Each part checks itself.
 *
 * @param http where it listens
 * @param spools folders it watches; may be none
 * @param hints what is known of all input: default source, time zone, article limit
 * @param delivery how long it waits for Kafka
 */
public record IngestSettings(
        HttpSettings http, List<SpoolSettings> spools, ReadHints hints, DeliverySettings delivery) {

    public IngestSettings {
        spools = List.copyOf(spools);
    }

    /** The defaults, with these folders watched. */
    public static IngestSettings of(HttpSettings http, List<SpoolSettings> spools) {
        return new IngestSettings(http, spools, ReadHints.NONE, DeliverySettings.DEFAULT);
    }
}

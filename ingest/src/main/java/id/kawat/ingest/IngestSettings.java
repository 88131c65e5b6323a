package id.kawat.ingest;

import id.kawat.ingest.delivery.DeliverySettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourceTransport.Folder;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.ingest.wire.ReadHints;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the ingest role is told. Each part checks itself.
 *
 * @param http where it listens
 * @param spools folders it watches; may be none
 * @param hints what is known of all input: default source, time zone, article limit
 * @param sources contracts, with the folders and addresses that they name
 * @param cursors folder that remembers what was taken from polled feeds
 * @param delivery how long it waits for Kafka
 */
public record IngestSettings(
        HttpSettings http,
        List<SpoolSettings> spools,
        ReadHints hints,
        SourceContracts sources,
        Path cursors,
        DeliverySettings delivery) {

    private static final Path CURSORS = Path.of("kawat-data", "cursors");

    public IngestSettings {
        spools = List.copyOf(spools);
    }

    /** The defaults, with these folders watched. */
    public static IngestSettings of(HttpSettings http, List<SpoolSettings> spools) {
        return new IngestSettings(
                http, spools, ReadHints.NONE, SourceContracts.NONE, CURSORS, DeliverySettings.DEFAULT);
    }

    /** The folders named one by one, and those of the contracts, each with its source. */
    List<SpoolSettings> allSpools() {
        Stream<SpoolSettings> contracted = sources.all().stream()
                .filter(contract -> contract.transport() instanceof Folder)
                .map(contract -> SpoolSettings.move(((Folder) contract.transport()).path())
                        .from(contract.id()));
        return Stream.concat(spools.stream(), contracted).toList();
    }
}

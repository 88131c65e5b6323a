package id.kawat.enrich;

import java.nio.file.Path;

/**
 * Settings of the role enrich.
 *
 * @param stateFolder holds the state stores, below a folder of this role's own; what is lost there is restored from Kafka
 * @param threads how many partitions are enriched at the same time
 */
public record EnrichSettings(Path stateFolder, int threads) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    public EnrichSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("enrich.threads: at least 1, not " + threads);
        }
    }
}

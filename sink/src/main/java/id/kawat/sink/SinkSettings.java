package id.kawat.sink;

import java.nio.file.Path;

/**
 * Settings of the role sink.
 *
 * @param stateFolder holds the state stores, below a folder of this role's own; what is lost there is restored from Kafka
 * @param threads how many partitions are fanned out at the same time
 */
public record SinkSettings(Path stateFolder, int threads) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    public SinkSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("sink.threads: at least 1, not " + threads);
        }
    }
}

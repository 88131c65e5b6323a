package id.kawat.sink;

import id.kawat.sink.fanout.Outputs;
import java.nio.file.Path;

/**
 * Settings of the role sink.
 *
 * @param stateFolder holds the state stores, below a folder of this role's own; what is lost there is restored from Kafka
 * @param threads how many partitions are fanned out at the same time
 * @param outputs what is written beside the catalogue's topics, and what is left out
 */
public record SinkSettings(Path stateFolder, int threads, Outputs outputs) {

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

    /** With the standard outputs. */
    public static SinkSettings of(Path stateFolder, int threads) {
        return new SinkSettings(stateFolder, threads, Outputs.STANDARD);
    }
}

package id.kawat.embedded;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that can't write its data any more ends the whole process at once, whatever else runs in it: that is Kafka's rule,
 * and what it was told stays safe. This says why, in one line, before it happens.
 */
final class LastWords {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private LastWords() {}

    /** Counts for the whole process; the last broker started is the one that is named. */
    static void sayOf(Path folder) {
        Exit.setHaltProcedure((status, message) -> {
            LOG.error(words(folder));
            Runtime.getRuntime().halt(status);
        });
    }

    private static String words(Path folder) {
        long freeMebibytes = folder.toFile().getUsableSpace() / (1024 * 1024);
        return "the embedded Kafka can't go on with data folder " + folder + " (" + freeMebibytes
                + " MiB free) and ends this process; what was acknowledged is kept."
                + " Make room, or see that the folder is writable, and start again";
    }
}

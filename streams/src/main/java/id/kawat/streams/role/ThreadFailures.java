package id.kawat.streams.role;

import id.kawat.streams.failure.NetworkTrouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread ends with a failure. Trouble that may pass gets another thread, which begins at the last
 * commit, a bounded number of times in the life of the process; each has waited as long as its clients retry. Anything else, and
 * trouble that stays, ends the role: whoever started it reports the cause and exits, for a supervisor to start it anew.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    static final int REPLACEMENTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final String role;
    private final CompletableFuture<Void> ended;
    private final AtomicInteger replaced = new AtomicInteger();

    ThreadFailures(String role, CompletableFuture<Void> ended) {
        this.role = role;
        this.ended = ended;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (isPassing(failure) && replaced.incrementAndGet() <= REPLACEMENTS) {
            LOG.warn("{}: a thread failed and is replaced, {} of {} times", role, replaced, REPLACEMENTS, failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        ended.completeExceptionally(failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /**
     * Trouble on the network, or a transaction that is lost because the process was silent for longer than it may last: a laptop
     * that slept, a machine that was paused. Streams copes with most forms of the latter itself, but not with the broker's answer
     * that the transaction's state is another one (KAFKA-19690).
     */
    private static boolean isPassing(Throwable failure) {
        if (NetworkTrouble.isBehind(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidTxnStateException || cause instanceof ApplicationRecoverableException) {
                return true;
            }
        }
        return false;
    }
}

package id.kawat.gateway.http;

import id.kawat.gateway.log.CursorRefusedException;
import id.kawat.gateway.log.LookupTooLongException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits, on a thread of the server, for an answer from Kafka. */
final class Waiting {

    private static final long SECONDS = 30;

    private Waiting() {}

    /**
     * @throws ProblemException if Kafka can't be read, or not soon enough
     * @throws CursorRefusedException as the answer
     */
    static <T> T on(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CursorRefusedException refused) {
                throw refused;
            }
            if (failed.getCause() instanceof LookupTooLongException tooLong) {
                throw ProblemException.of(503, "Takes too long", String.valueOf(tooLong.getMessage()))
                        .withHeader("Retry-After", "60");
            }
            throw (ProblemException) unavailable().initCause(failed);
        } catch (TimeoutException late) {
            throw (ProblemException) unavailable().initCause(late);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(503, "Not available", "Kafka can't be read now; try again")
                .withHeader("Retry-After", "5");
    }
}

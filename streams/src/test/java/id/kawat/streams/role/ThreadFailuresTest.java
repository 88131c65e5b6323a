package id.kawat.streams.role;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

final class ThreadFailuresTest {

    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ThreadFailures failures = new ThreadFailures("test", ended);

    @Test
    void replacesAThreadThatFailedForTroubleThatMayPass() {
        assertThat(failures.handle(new StreamsException(new ConnectException())))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.handle(new StreamsException(new TimeoutException())))
                .isEqualTo(REPLACE_THREAD);
        assertThat(ended).isNotDone();
    }

    @Test
    void replacesAThreadWhoseTransactionWasLostWhileTheProcessWasPaused() {
        assertThat(failures.handle(new StreamsException(new InvalidTxnStateException("aborted meanwhile"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.handle(new StreamsException(new ProducerFencedException("another epoch"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(ended).isNotDone();
    }

    @Test
    void endsTheRoleForAnythingElseAndTellsTheCause() {
        var failure = new StreamsException(new IllegalStateException("a bug"));

        assertThat(failures.handle(failure)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(ended).isCompletedExceptionally();
    }

    @Test
    void endsTheRoleWhenTroubleStays() {
        for (int i = 0; i < ThreadFailures.REPLACEMENTS; i++) {
            failures.handle(new StreamsException(new ConnectException()));
        }

        assertThat(failures.handle(new StreamsException(new ConnectException())))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(ended).isCompletedExceptionally();
    }
}

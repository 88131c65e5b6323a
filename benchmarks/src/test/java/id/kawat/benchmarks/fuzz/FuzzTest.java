package id.kawat.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final List<WireFile> FILES = List.of(
            new WireFile("a.txt", "Hujan turun di Bandung.".getBytes(UTF_8)),
            new WireFile("b.json", new byte[] {'{', '}'}));

    private static final Limits SMALL = new Limits(Duration.ofMillis(100), Duration.ofSeconds(20), 64L << 20);

    @Test
    void givesTheSameCasesForTheSameSeed() {
        Fuzz one = new Fuzz(FILES, 7, SMALL);
        Fuzz again = new Fuzz(FILES, 7, SMALL);
        Fuzz other = new Fuzz(FILES, 8, SMALL);

        assertThat(one.file(3).bytes()).isEqualTo(again.file(3).bytes());
        assertThat(List.of(one.file(3).bytes(), one.file(4).bytes(), one.file(5).bytes()))
                .isNotEqualTo(List.of(
                        other.file(3).bytes(),
                        other.file(4).bytes(),
                        other.file(5).bytes()));
    }

    @Test
    void namesTheCaseThatThrows() {
        assertThatThrownBy(() -> run(bytes -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(FuzzFailure.class)
                .hasMessageContaining("seed 7, case 2")
                .hasMessageContaining("it throws")
                .hasRootCauseMessage("a defect");
    }

    @Test
    void givesUpOnAReadingThatDoesNotEndAndShowsWhereItIs() {
        assertThatThrownBy(() -> run(FuzzTest::countForEver))
                .isInstanceOf(FuzzFailure.class)
                .hasMessageContaining("processor time and is still at it")
                .hasMessageContaining("countForEver");
    }

    @Test
    void givesUpOnAReadingThatWaits() {
        Limits impatient = new Limits(Duration.ofSeconds(10), Duration.ofMillis(100), 64L << 20);

        assertThatThrownBy(() -> new Fuzz(FILES, 7, impatient).run(FuzzTest::wait, 2, () -> true))
                .isInstanceOf(FuzzFailure.class)
                .hasMessageContaining("by the clock");
    }

    @Test
    void noticesWhatOneReadingAllocates() {
        assertThatThrownBy(() -> run(bytes -> outcomes(new byte[80 << 20])))
                .isInstanceOf(FuzzFailure.class)
                .hasMessageContaining("allocates 80 MiB");
    }

    @Test
    void noticesWhatIsKept() {
        List<byte[]> kept = new ArrayList<>();

        assertThatThrownBy(() -> run(bytes -> {
                    kept.add(new byte[40 << 20]);
                    return outcomes(bytes);
                }))
                .isInstanceOf(FuzzFailure.class)
                .hasMessageContaining("live heap grew");
        assertThat(kept).isNotEmpty();
    }

    @Test
    void reportsWhatWasRead() throws FuzzFailure, InterruptedException {
        assertThat(run(FuzzTest::outcomes).text()).startsWith("3 cases, 3 outcomes");
    }

    private static Fuzz.Report run(Function<byte[], List<WireOutcome>> reader)
            throws FuzzFailure, InterruptedException {
        return new Fuzz(FILES, 7, SMALL).run(reader, 2, times(3));
    }

    private static BooleanSupplier times(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return () -> left.getAndDecrement() > 0;
    }

    private static List<WireOutcome> outcomes(byte[] bytes) {
        return List.of(new Ignored(WireItem.whole(bytes), ReasonClass.NOT_AN_ARTICLE_OTHER, "nothing"));
    }

    private static List<WireOutcome> countForEver(byte[] bytes) {
        long count = 0;
        while (!Thread.currentThread().isInterrupted()) {
            count += bytes.length;
        }
        return outcomes(new byte[(int) (count & 1)]);
    }

    private static List<WireOutcome> wait(byte[] bytes) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return outcomes(bytes);
    }
}

package id.kawat.enrich.replay;

import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.topology.Enricher;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InterruptException;

/** Reads several articles at the same time. */
final class Extractions implements AutoCloseable {

    private final Enricher enricher;
    private final ExecutorService threads;

    Extractions(Extractor extractor, int parallel) {
        this.enricher = new Enricher(extractor);
        this.threads = Executors.newFixedThreadPool(parallel, work -> {
            Thread thread = new Thread(work, "kawat-replay-extract");
            thread.setDaemon(true);
            return thread;
        });
    }

    Future<EnrichedArticle> submit(WireArticle article) {
        return threads.submit(() -> enricher.enrich(article, true));
    }

    /**
     * Waits for it.
     *
     * @throws RuntimeException as the extraction threw it
     */
    static EnrichedArticle result(Future<EnrichedArticle> extraction) {
        try {
            return extraction.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

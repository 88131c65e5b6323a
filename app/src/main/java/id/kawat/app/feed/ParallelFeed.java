package id.kawat.app.feed;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Posts several uploads at a time; receipts are told one after the other, in the order of the uploads. */
final class ParallelFeed {

    private static final int AT_A_TIME = 8;
    private static final int WINDOW = 64;

    private final ArticlePost post;

    ParallelFeed(ArticlePost post) {
        this.post = post;
    }

    /** Returns when all are posted; the first failure ends it and is thrown as it came. */
    void feed(List<Upload> uploads, Consumer<Receipt> receipts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (int from = 0; from < uploads.size(); from += WINDOW) {
                List<Future<Receipt>> window = IntStream.range(from, Math.min(from + WINDOW, uploads.size()))
                        .mapToObj(uploads::get)
                        .map(upload -> threads.submit(() -> post.post(upload)))
                        .toList();
                for (Future<Receipt> posted : window) {
                    receipts.accept(result(posted));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Receipt result(Future<Receipt> posted) throws InterruptedException {
        try {
            return posted.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}

package id.kawat.app.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Posts several uploads at a time; receipts are told one after the other, in the order of the uploads. */
final class ParallelFeed {

    private static final int AT_A_TIME = 8;
    private static final int WINDOW = 64;

    /** A window is full with this many bytes, because portions of archives are in memory. */
    private static final long WINDOW_BYTES = 32L << 20;

    private final ArticlePost post;

    ParallelFeed(ArticlePost post) {
        this.post = post;
    }

    /** Returns when all are posted; the first failure ends it and is thrown as it came. */
    void feed(Iterator<Upload> uploads, BiConsumer<Upload, Receipt> receipts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            while (uploads.hasNext()) {
                List<Upload> window = window(uploads);
                List<Future<Receipt>> posted = window.stream()
                        .map(upload -> threads.submit(() -> post.post(upload)))
                        .toList();
                for (int i = 0; i < window.size(); i++) {
                    receipts.accept(window.get(i), result(posted.get(i)));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Upload> window(Iterator<Upload> uploads) {
        List<Upload> window = new ArrayList<>();
        long bytes = 0;
        while (uploads.hasNext() && window.size() < WINDOW && bytes < WINDOW_BYTES) {
            Upload upload = uploads.next();
            window.add(upload);
            bytes += upload.held();
        }
        return window;
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

package id.kawat.benchmarks.faults;

import id.kawat.benchmarks.faults.Fault.Blow;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Feeds a pipeline whose parts are processes of their own, strikes them as planned, waits until all is processed, and compares
 * what came out with an undisturbed run of the same feed.
 *
 * @param folder for data and logs of the parts; left behind
 * @param ingest main class and first arguments of ingest
 * @param more settings of enrich and sink
 */
record FaultRun(Feed feed, FaultPlan plan, Path folder, List<String> ingest, Map<String, String> more) {

    private static final TopicPrefix PREFIX = new TopicPrefix("faults.");

    /** A part that does not work again within this does not do so by itself. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);

    /** Told of each fault that is over. */
    interface Listener {
        void struck(int number, Fault fault, int acknowledged);
    }

    private record Struck(Fault fault, CompletableFuture<Duration> recovery) {}

    FaultReport run(Listener listener) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Addresses at = Addresses.free();
        Progress progress = new Progress();
        Files.createDirectories(folder);
        try (Parts parts = Parts.start(folder, at, PREFIX, ingest, more);
                Watch watch = Watch.start(at.bootstrapServers(), PREFIX);
                Sender sender = Sender.start(feed, at, Parts.spool(folder), progress)) {
            List<Struck> struck = strikeAll(parts, watch, progress, listener);
            int all = feed.deliveries().size();
            progress.allow(all);
            require(progress.awaitAcknowledged(all, LONGEST_STEP.toSeconds()), "not all deliveries were acknowledged");
            List<FaultReport.Recovered> recovered = recovered(struck);
            awaitAllProcessed(watch);
            CommittedResults results = new CommittedResults(at.bootstrapServers(), at.registryUrl(), PREFIX);
            Results undisturbed = UndisturbedRun.of(feed, PREFIX, folder.resolve("undisturbed"));
            Results found = results.read();
            return new FaultReport(
                    recovered,
                    all,
                    sender.repeated(),
                    results.count(Topics.RAW_ARTICLES),
                    undisturbed.count(),
                    found.count(),
                    Check.of(undisturbed, found),
                    results.count(Topics.DEAD_LETTERS),
                    watch.longestStall(),
                    parts.endedByThemselves(),
                    Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private List<Struck> strikeAll(Parts parts, Watch watch, Progress progress, Listener listener)
            throws IOException, InterruptedException {
        int slack = slack();
        List<Struck> struck = new ArrayList<>();
        for (Fault fault : plan.faults()) {
            progress.allow(fault.after() + slack);
            require(
                    progress.awaitAcknowledged(fault.after(), LONGEST_STEP.toSeconds()),
                    "the feed did not reach delivery " + fault.after());
            CompletableFuture<Duration> recovery = strike(fault, parts, watch);
            progress.allow(fault.after() + 2 * slack); // fresh work for it
            if (!fault.overlaps()) {
                settled(fault, recovery);
            }
            struck.add(new Struck(fault, recovery));
            listener.struck(struck.size(), fault, progress.acknowledged());
        }
        return struck;
    }

    /** Half the way from one fault to the next: what is on its way when a blow falls. */
    private int slack() {
        int count = Math.max(1, plan.faults().size());
        return Math.max(10, feed.deliveries().size() / count / 2);
    }

    private static CompletableFuture<Duration> strike(Fault fault, Parts parts, Watch watch)
            throws IOException, InterruptedException {
        Part part = parts.of(fault.victim());
        if (fault.blow() == Blow.KILL) {
            part.kill();
            return watch.untilNew(fault.victim().output());
        }
        Runnable goOn = part.pause();
        CompletableFuture<Void> over = CompletableFuture.runAsync(
                goOn, CompletableFuture.delayedExecutor(fault.blow().pause().toMillis(), TimeUnit.MILLISECONDS));
        CompletableFuture<Duration> recovery =
                over.thenCompose(done -> watch.untilNew(fault.victim().output()));
        if (!fault.overlaps()) {
            over.join();
        }
        return recovery;
    }

    private static Duration settled(Fault fault, CompletableFuture<Duration> recovery) throws InterruptedException {
        try {
            return recovery.get(LONGEST_RECOVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(
                    fault.victim().label() + ", " + fault.blow().label() + " after delivery " + fault.after()
                            + ", has brought nothing new for " + LONGEST_RECOVERY,
                    late);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(fault.victim().label() + " can't go on", failed);
        }
    }

    private static List<FaultReport.Recovered> recovered(List<Struck> struck) throws InterruptedException {
        List<FaultReport.Recovered> recovered = new ArrayList<>();
        for (Struck one : struck) {
            recovered.add(new FaultReport.Recovered(one.fault(), settled(one.fault(), one.recovery())));
        }
        return recovered;
    }

    private static void awaitAllProcessed(Watch watch) throws InterruptedException {
        long giveUp = System.nanoTime() + LONGEST_STEP.toNanos();
        while (!watch.isAllProcessed()) {
            require(
                    System.nanoTime() < giveUp,
                    "not everything was processed within " + LONGEST_STEP + "; " + watch.openTransactions());
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalStateException(otherwise);
        }
    }
}

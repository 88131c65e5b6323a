package id.kawat.ingest.spool;

import id.kawat.ingest.article.Sha256;
import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.Delivery;
import id.kawat.ingest.delivery.DeliveryResult;
import id.kawat.ingest.delivery.DeliveryResult.Acknowledged;
import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.delivery.Intake;
import id.kawat.ingest.delivery.Shipment;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder once and delivers what is complete. Files are sent together, then disposed of one by one as their
 * acknowledgements come. Takes the time as a parameter and never waits for the clock. For one thread.
 */
final class SpoolRound {

    static final String TRANSPORT = "spool";

    private static final Logger LOG = LoggerFactory.getLogger(SpoolRound.class);
    private static final int FILES_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 16L * 1024 * 1024;

    private record Sent(SpooledFile file, String contentHash, Shipment shipment) {}

    private final SpoolSettings settings;
    private final Intake intake;
    private final Disposal disposal;
    private final SettlingFiles settling;
    private final FileTroubles troubles = new FileTroubles();
    private final BackOff backOff = new BackOff();

    /** Acknowledged, but could not be moved: never sent again while they do not change. */
    private final Map<SpooledFile, FileVerdict> undisposed = new HashMap<>();

    private volatile int waiting;

    SpoolRound(SpoolSettings settings, Intake intake, Disposal disposal) {
        this.settings = settings;
        this.intake = intake;
        this.disposal = disposal;
        this.settling = new SettlingFiles(settings.settle());
    }

    /** Files seen at the last look and not yet delivered. Readable by any thread. */
    int waiting() {
        return waiting;
    }

    /** One look. A folder that can't be read is reported and looked at again after a pause. */
    void run(Instant now) {
        if (!backOff.isOver(now)) {
            return;
        }
        try {
            run(disposal.candidates(settings.folder()), now);
        } catch (IOException unreadable) {
            backOff.failed(now);
            LOG.warn(
                    "ingest.spool.folder: can't read {}: {}; looking again in {} s",
                    settings.folder(),
                    unreadable.toString(),
                    backOff.pause().toSeconds());
        }
    }

    private void run(List<SpooledFile> seen, Instant now) {
        troubles.keepOnly(seen);
        undisposed.keySet().retainAll(seen);
        List<SpooledFile> complete = settling.complete(seen, now).stream()
                .filter(file -> troubles.mayTry(file, now))
                .toList();
        waiting = seen.size() - undisposed.size();
        int next = 0;
        while (next < complete.size()
                && backOff.isOver(now)
                && !Thread.currentThread().isInterrupted()) {
            next = deliverSome(complete, next, now);
        }
    }

    /** Delivers files from {@code first} on, as many as fit a round of acknowledgements; returns the next to deliver. */
    private int deliverSome(List<SpooledFile> files, int first, Instant now) {
        List<Sent> sent = new ArrayList<>();
        long bytes = 0;
        int next = first;
        while (next < files.size() && sent.size() < FILES_AT_ONCE && bytes < BYTES_AT_ONCE) {
            SpooledFile file = files.get(next++);
            bytes += file.size();
            send(file, now).ifPresent(sent::add);
        }
        boolean allThere = sent.stream().allMatch(one -> finish(one, now));
        if (allThere && !sent.isEmpty()) {
            backOff.succeeded();
        }
        return next;
    }

    private Optional<Sent> send(SpooledFile file, Instant now) {
        FileVerdict acknowledged = undisposed.get(file);
        if (acknowledged != null) {
            dispose(file, acknowledged, now);
            return Optional.empty();
        }
        try {
            Optional<StreamedFile> streamed = isLarge(file) ? StreamedFile.of(file, intake) : Optional.empty();
            if (streamed.isPresent()) {
                deliver(file, streamed.get(), now);
                return Optional.empty();
            }
            return sendContent(file);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            troubles.report(file, unreadable, "it stays and is tried again", now);
            return Optional.empty();
        }
    }

    private boolean isLarge(SpooledFile file) {
        return file.size() > Math.min(settings.maxFileBytes(), BYTES_AT_ONCE);
    }

    private void deliver(SpooledFile file, StreamedFile streamed, Instant now) throws IOException {
        String contentHash = streamed.contentHash();
        if (isChanged(file) || disposal.recognises(file, contentHash)) {
            return;
        }
        Optional<Unavailable> unavailable = streamed.deliver(intake, settings.source());
        if (unavailable.isPresent()) {
            keepForLater(unavailable.get(), now);
        } else {
            backOff.succeeded();
            dispose(file, streamed.verdict(contentHash), now);
        }
    }

    private Optional<Sent> sendContent(SpooledFile file) throws IOException {
        if (file.size() > settings.maxFileBytes()) {
            return Optional.of(refuse(file));
        }
        byte[] bytes = Files.readAllBytes(file.path());
        String contentHash = Sha256.prefixed(bytes);
        if (isChanged(file) || disposal.recognises(file, contentHash)) {
            return Optional.empty(); // changed: still being written after all, and seen again at the next look
        }
        Shipment shipment = intake.take(
                bytes,
                settings.source(),
                now -> Arrival.ofFile(TRANSPORT, file.path().toString(), now));
        return Optional.of(new Sent(file, contentHash, shipment));
    }

    private Sent refuse(SpooledFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            byte[] beginning = content.readNBytes(Delivery.MAX_DEAD_LETTER_BYTES);
            Rejected tooLarge = new Rejected(
                    WireItem.whole(beginning),
                    ReasonClass.LIMIT_SIZE,
                    "the file has " + file.size() + " bytes, at most " + settings.maxFileBytes()
                            + " are read (ingest.spool.max.file.bytes)",
                    file.size());
            Shipment shipment = intake.send(
                    List.of(tooLarge),
                    settings.source(),
                    now -> Arrival.ofFile(TRANSPORT, file.path().toString(), now));
            return new Sent(file, Sha256.prefixed(beginning), shipment);
        }
    }

    private static boolean isChanged(SpooledFile file) throws IOException {
        return Files.size(file.path()) != file.size()
                || !Files.getLastModifiedTime(file.path()).equals(file.modified());
    }

    /** False if Kafka has not taken it; the file then stays for a later look. */
    private boolean finish(Sent sent, Instant now) {
        DeliveryResult result = sent.shipment().await();
        if (result instanceof Unavailable unavailable) {
            keepForLater(unavailable, now);
            return false;
        }
        dispose(sent.file(), FileVerdict.of(sent.contentHash(), ((Acknowledged) result).outcomes()), now);
        return true;
    }

    private void keepForLater(Unavailable unavailable, Instant now) {
        backOff.failed(now);
        LOG.warn(
                "ingest.spool: {}; files stay in {} and are delivered later, next try in {} s",
                unavailable.message(),
                settings.folder(),
                backOff.pause().toSeconds());
    }

    private void dispose(SpooledFile file, FileVerdict verdict, Instant now) {
        try {
            if (!Files.exists(file.path()) || !isChanged(file)) {
                disposal.dispose(file, verdict);
            }
            undisposed.remove(file);
            waiting = Math.max(0, waiting - 1);
        } catch (NoSuchFileException gone) {
            undisposed.remove(file);
        } catch (IOException failure) {
            undisposed.put(file, verdict);
            troubles.report(file, failure, "it is delivered, but stays where it is", now);
        }
    }
}

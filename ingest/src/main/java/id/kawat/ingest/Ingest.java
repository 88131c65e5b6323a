package id.kawat.ingest;

import id.kawat.ingest.delivery.Delivery;
import id.kawat.ingest.delivery.DeliveryCounts;
import id.kawat.ingest.delivery.Intake;
import id.kawat.ingest.delivery.Readiness;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.http.HttpIngest;
import id.kawat.ingest.poll.Poller;
import id.kawat.ingest.source.SilenceCheck;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourceWatch;
import id.kawat.ingest.spool.Spool;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The running ingest role: HTTP, watched folders and polled feeds in, articles.raw and dead-letters out. Topics must be there, it creates
 * none. Kafka may come and go: requests get 503 and files stay, meanwhile.
 */
public final class Ingest implements AutoCloseable {

    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final List<Spool> spools = new ArrayList<>();
    private final SourceWatch watch;
    private final Delivery delivery;
    private final HttpIngest http;

    private Ingest(
            IngestSettings settings, KafkaSettings kafka, SerdeSettings serdes, TopicPrefix prefix, Clock clock) {
        watch = new SourceWatch(settings.sources(), clock);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        watch.measure(meters);
        DeliveryCounts counts = new DeliveryCounts(meters, settings.sources().ids());
        delivery = closedLater(Delivery.start(settings.delivery(), kafka, serdes, prefix, counts));
        try {
            SourceContracts contracts = settings.sources();
            Intake intake = new Intake(WireReader.standard(), settings.hints(), contracts, watch, delivery, clock);
            Readiness readiness = closedLater(Readiness.of(kafka, prefix));
            http = closedLater(HttpIngest.start(settings.http(), intake, readiness::whyNot, meters::scrape));
            for (SpoolSettings spool : settings.allSpools()) {
                spools.add(closedLater(Spool.start(spool, intake, clock)));
            }
            closedLater(Poller.start(contracts, settings.cursors(), intake, clock));
            closedLater(SilenceCheck.start(watch));
        } catch (RuntimeException unstarted) {
            close();
            throw unstarted;
        }
    }

    /**
     * Starts without waiting for Kafka.
     *
     * @param clock gives articles their time of arrival
     * @throws IllegalArgumentException if a port is taken or a folder can't be used, naming the setting
     */
    public static Ingest start(
            IngestSettings settings, KafkaSettings kafka, SerdeSettings serdes, TopicPrefix prefix, Clock clock) {
        return new Ingest(settings, kafka, serdes, prefix, clock);
    }

    private <T extends AutoCloseable> T closedLater(T part) {
        toClose.push(part);
        return part;
    }

    /** The port that HTTP listens on. */
    public int httpPort() {
        return http.port();
    }

    /** What was done since start. */
    public IngestCounts counts() {
        long waiting = spools.stream().mapToLong(Spool::waiting).sum();
        return new IngestCounts(
                delivery.counts().accepted(),
                delivery.counts().ignored(),
                delivery.counts().rejected(),
                waiting,
                watch.alerts(),
                watch.troubled());
    }

    /** Stops in the reverse order of starting: ways in first, the producer last. */
    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            closeOne(toClose.pop());
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("ingest: can't close " + part, failure);
        }
    }
}

package id.kawat.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.lifecycle.LifeCycleScript.Delivery;
import id.kawat.enrich.extract.Extractor;
import id.kawat.news.WireArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same deliveries end in the same visible state, whatever the order they came in, however often, and when embargoes ended
 * meanwhile. Each order is a feed of its own; all of them run through the same topologies under one clock.
 */
final class ConvergenceIT {

    private static final int ORDERS = 1000;
    private static final int MOST_COPIES = 3;
    private static final String IN_ORDER = "in-order";

    private static Extractor extractor;

    private final LifeCycleScript script = new LifeCycleScript();

    @TempDir
    Path folder;

    /** One record, arriving at an hour of the script. */
    private record Arriving(int hour, WireArticle article) {}

    @BeforeAll
    static void load() {
        extractor = new RememberingExtractor();
        Topologies.silenceAlerts();
    }

    @Test
    void hasFortyDeliveriesAndMoreInSixFormats() {
        List<WireArticle> records = inOrder().stream().map(Arriving::article).toList();

        assertThat(script.deliveries()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(records)
                .extracting(WireArticle::getFormat)
                .contains("newsml-g2", "newsml-1.2", "nitf", "ninjs", "iptc7901", "atom");
    }

    @Test
    void showsInTheEndWhatTheDeliveriesSay() {
        try (Topologies topologies = new Topologies(folder, extractor, WireForms.START)) {
            run(topologies, inOrder());

            VisibleState state = Objects.requireNonNull(topologies.visible().get(IN_ORDER));
            assertThat(state.articles()).containsOnlyKeys(script.visible().keySet());
            script.visible().forEach((guid, says) -> {
                if (!says.equals(LifeCycleScript.EITHER)) {
                    assertThat(state.articles().get(guid)).as(guid).contains("kabar " + says + " ");
                }
            });
            script.hidden()
                    .forEach(guid -> assertThat(state.records()).noneMatch(record -> record.startsWith(guid + " ")));
            assertThat(state.records()).anyMatch(record -> record.contains("Ratna Dewi"));
        }
    }

    @Test
    void showsTheSameInAThousandOrdersWithDuplicatesAndInAReplay() {
        List<Arriving> arrivals = new ArrayList<>(inOrder());
        Random random = new Random(20260302);
        IntStream.range(0, ORDERS).forEach(order -> arrivals.addAll(shuffled("order-" + order, random)));
        Map<String, VisibleState> live;
        try (Topologies topologies = new Topologies(folder.resolve("live"), extractor, WireForms.START)) {
            live = run(topologies, arrivals);
        }

        VisibleState expected = Objects.requireNonNull(live.get(IN_ORDER));
        assertThat(live).hasSize(ORDERS + 1);
        live.forEach((order, state) -> assertThat(state).as(order).isEqualTo(expected));

        try (Topologies replay =
                new Topologies(folder.resolve("replay"), extractor, WireForms.hour(LifeCycleScript.LAST_HOUR))) {
            arrivals.forEach(arriving -> replay.send(arriving.article()));
            replay.becomes(WireForms.hour(LifeCycleScript.LAST_HOUR), 2);
            assertThat(replay.visible()).isEqualTo(live);
        }
    }

    private Map<String, VisibleState> run(Topologies topologies, List<Arriving> arrivals) {
        int moments = 2 + arrivals.size() / 200; // so many releases at once take several looks at the clock
        for (int hour = 0; hour <= LifeCycleScript.LAST_HOUR; hour++) {
            int now = hour;
            topologies.becomes(WireForms.hour(hour), 0);
            arrivals.stream()
                    .filter(arriving -> arriving.hour() == now)
                    .forEach(arriving -> topologies.send(arriving.article()));
            topologies.becomes(WireForms.hour(hour), moments);
        }
        return topologies.visible();
    }

    private List<Arriving> inOrder() {
        return script.deliveries().stream()
                .flatMap(delivery -> arriving(delivery, IN_ORDER, delivery.hour()).stream())
                .toList();
    }

    /** Each delivery once or more, at random hours. */
    private List<Arriving> shuffled(String source, Random random) {
        List<Arriving> arrivals = new ArrayList<>();
        for (Delivery delivery : script.deliveries()) {
            int copies = 1 + random.nextInt(MOST_COPIES) * random.nextInt(2);
            for (int copy = 0; copy < copies; copy++) {
                arrivals.addAll(arriving(delivery, source, random.nextInt(LifeCycleScript.LAST_HOUR)));
            }
        }
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private static List<Arriving> arriving(Delivery delivery, String source, int hour) {
        return ParsedDelivery.of(delivery, source, WireForms.hour(hour)).stream()
                .map(article -> new Arriving(hour, article))
                .toList();
    }
}

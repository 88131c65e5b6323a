package id.kawat.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.IngestCounts;
import id.kawat.ingest.source.SourceAlerts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlertsLineTest {

    @Test
    void countsWhatIngestAndSinkWantLookedAtTogether() {
        IngestCounts in = new IngestCounts(0, 0, 0, 0, 3, List.of(new SourceAlerts("knn", true, 2)));

        assertThat(Pipeline.alerts(in, 1))
                .isEqualTo(
                        "alerts 4 (knn silent, 2 holes; 1 held back by the sink until a later version, see the log)");
        assertThat(Pipeline.alerts(in, 0)).isEqualTo("alerts 3 (knn silent, 2 holes)");
    }

    @Test
    void namesNoSourceWhereOnlyTheSinkHoldsBack() {
        IngestCounts in = new IngestCounts(9, 0, 0, 0, 0, List.of());

        assertThat(Pipeline.alerts(in, 2))
                .isEqualTo("alerts 2 (2 held back by the sink until a later version, see the log)");
    }
}

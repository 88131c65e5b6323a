package id.kawat.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.cli.CapturedTerminal;
import org.junit.jupiter.api.Test;

final class FeedReportTest {

    private static final String MIXED = """
            {"accepted": [{"article_id": "1"}, {"article_id": "2"}], "ignored": [{}],
             "rejected": [{"line": 3, "reason_class": "schema.type", "message": "body is no text"}]}
            """;

    private final CapturedTerminal terminal = CapturedTerminal.ofScript();

    @Test
    void addsUpAndNamesEachRefusal() throws JsonProcessingException {
        FeedReport report = new FeedReport(terminal.terminal(), false);
        report.add(receipt("a.jsonl", MIXED));
        report.add(receipt("b.txt", "{\"accepted\": [{}]}"));
        report.printSummary();

        assertThat(report.anyRejected()).isTrue();
        assertThat(terminal.err().lines())
                .containsExactly(
                        "rejected a.jsonl, line 3: schema.type: body is no text",
                        "2 files: 3 accepted, 1 ignored, 1 rejected (kept as dead letters)");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void givesScriptsALineForEachFile() throws JsonProcessingException {
        FeedReport report = new FeedReport(terminal.terminal(), true);
        report.add(receipt("a.jsonl", MIXED));

        assertThat(new ObjectMapper().readTree(terminal.out()).path("file").asText())
                .isEqualTo("a.jsonl");
        assertThat(terminal.outLines()).hasSize(1);
    }

    private static Receipt receipt(String origin, String answer) throws JsonProcessingException {
        return new Receipt(origin, new ObjectMapper().readTree(answer));
    }
}

package id.kawat.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.filter.Facts;
import id.kawat.schemas.json.RecordJson;
import id.kawat.schemas.sample.SampleQuotes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KilledArticlesTest {

    private final KilledArticles killed = new KilledArticles();

    @Test
    void leavesNoWordOfWhatIsNotYoungerThanTheKill() {
        killed.note(change("a1", "killed"), 100);

        assertThat(killed.checked(quote(), 99).json())
                .contains("\"op\":\"retract\"", "\"key\":\"k\"", "\"source\":\"antara\"")
                .doesNotContain("Ya", "putin", "Putin");
        assertThat(killed.checked(quote(), 100).op()).isEqualTo("retract");
    }

    @Test
    void givesWhatIsYoungerAndWhatIsOfOtherArticles() {
        killed.note(change("a1", "killed"), 100);
        killed.note(change("a2", "killed"), 300);
        killed.note(change("a1", "accepted"), 200);

        assertThat(killed.checked(quote(), 200).op()).isEqualTo("upsert");
        assertThat(killed.checked(quote(), 50).op()).as("before the kill").isEqualTo("retract");
    }

    @Test
    void givesAgainWhatIsShownAgainAtTheSameMoment() {
        killed.note(change("a1", "killed"), 100);
        killed.note(change("a1", "accepted"), 100);

        assertThat(killed.checked(quote(), 100).op()).isEqualTo("upsert");
    }

    private static Facts change(String articleId, String kind) {
        return new Facts(articleId, "antara", Optional.empty(), kind, List.of(), List.of());
    }

    private static Result quote() {
        var quote = SampleQuotes.by("Putin").build();
        ObjectNode json = RecordJson.of(quote);
        json.put("key", "k").put("op", "upsert");
        return Result.upsert(json, Facts.of(quote), false);
    }
}

package id.kawat.app.promote;

import static id.kawat.app.promote.Extractions.found;
import static id.kawat.app.promote.Extractions.hidden;
import static id.kawat.app.promote.Extractions.id;
import static id.kawat.app.promote.Newsroom.BEFORE;
import static id.kawat.app.promote.Newsroom.BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.Generation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

final class PromoteIT {

    private static final Topic<EnrichedArticle> REPLACED = Topics.enrichedAs(BEFORE);

    @TempDir
    static Path brokerFolder;

    private static Cluster cluster;

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(brokerFolder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        newsroom = new Newsroom(cluster, test.getTestMethod().orElseThrow().getName(), folder);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void switchesWhatDiffersAndTellsItOnce() {
        newsroom.live(found("r1", "same", "1", "Putin"));
        newsroom.live(found("r1", "other", "1", "Putin", "Xi"));
        newsroom.result(BETTER, found("r2", "same", "1", "Putin"));
        newsroom.result(BETTER, found("r2", "other", "1", "Xi", "Putin", "Kim"));
        newsroom.settle();
        int changes = newsroom.committed(Topics.CHANGES).size();

        CapturedTerminal said = newsroom.promote(0, "better");
        newsroom.settle();

        assertThat(said.out())
                .contains(
                        "better: 1 articles switched: 0 quotes added, 0 removed, 1 by another speaker; 1 entities added")
                .contains("1 found the same live", "kawat promote before-better");
        assertThat(newsroom.current(Topics.QUOTES))
                .containsOnlyKeys("person:putin|" + id("same quote"), "person:xi|" + id("other quote"));
        List<ConsumerRecord<String, ArticleChange>> told = newsroom.committed(Topics.CHANGES);
        assertThat(told).hasSize(changes + 1);
        assertThat(newsroom.committed(Topics.ARTICLES)).hasSize(3);
        assertThat(newsroom.current(REPLACED)).containsOnlyKeys(id("other"));
    }

    @Test
    void restoresTheFormerStateExactlyWhenItIsTakenBackAndAgainWhenThatIs() {
        for (int i = 0; i < 20; i++) {
            newsroom.live(found("r1", "a" + i, "1", "Putin", "Xi"));
            newsroom.result(BETTER, found("r2", "a" + i, "1", i % 2 == 0 ? "Xi" : "Putin", "Kim"));
        }
        newsroom.settle();
        Map<String, Object> former = newsroom.state();
        newsroom.promote(0, "better");
        newsroom.settle();
        Map<String, Object> promoted = newsroom.state();
        assertThat(promoted).isNotEqualTo(former);

        newsroom.promote(0, "better");
        newsroom.promote(0, "before-better");
        newsroom.settle();
        assertThat(newsroom.state()).isEqualTo(former);

        newsroom.promote(0, "undone-better");
        newsroom.settle();
        assertThat(newsroom.state()).isEqualTo(promoted);
    }

    @Test
    void bringsNothingBackOfWhatIsNotShownAndNoFormerVersion() {
        newsroom.live(found("r1", "killed", "1", "Putin"));
        newsroom.live(hidden("killed", "", PublicationStatus.CANCELED));
        newsroom.live(found("r1", "withheld", "1", "Putin"));
        newsroom.live(hidden("withheld", "2", PublicationStatus.WITHHELD));
        newsroom.live(found("r1", "newer", "2", "Putin"));
        for (String name : List.of("killed", "withheld", "newer", "never")) {
            newsroom.result(BETTER, found("r2", name, "1", "Xi"));
        }
        newsroom.settle();
        Map<String, Object> former = newsroom.state();
        int live = newsroom.committed(Topics.ENRICHED_ARTICLES).size();

        JsonNode told = json(newsroom.promote(0, "better", "--json"));

        assertThat(told.path("switched").asInt()).isZero();
        assertThat(told.path("not_shown").asInt()).isEqualTo(2);
        assertThat(told.path("other_version").asInt()).isEqualTo(1);
        assertThat(told.path("not_live").asInt()).isEqualTo(1);
        assertThat(newsroom.committed(Topics.ENRICHED_ARTICLES)).hasSize(live);
        assertThat(newsroom.committed(REPLACED)).isEmpty();
        assertThat(newsroom.state()).isEqualTo(former);
    }

    @Test
    void letsWhatLiveEnrichFindsLaterWinByVersionOnly() {
        newsroom.live(found("r1", "a", "1", "Putin"));
        newsroom.live(found("r1", "b", "1", "Putin"));
        newsroom.result(BETTER, found("r2", "a", "1", "Xi"));
        newsroom.result(BETTER, found("r2", "b", "1", "Xi"));
        newsroom.promote(0, "better");
        newsroom.live(found("r1", "a", "1", "Putin"));
        newsroom.live(found("r0", "a", "1", "Kim"));
        newsroom.live(found("r1", "b", "2", "Putin"));
        newsroom.settle();

        assertThat(newsroom.current(Topics.QUOTES))
                .containsOnlyKeys("person:xi|" + id("a quote"), "person:putin|" + id("b quote"));
    }

    @Test
    void tellsWhatItWouldDoAndWritesNothingInADryRun() {
        newsroom.live(found("r1", "a", "1", "Putin"));
        newsroom.result(BETTER, found("r2", "a", "1", "Xi"));
        newsroom.settle();
        Map<String, Object> former = newsroom.state();

        JsonNode told = json(newsroom.promote(0, "better", "--dry-run", "--json"));

        assertThat(told.path("dry_run").asBoolean()).isTrue();
        assertThat(told.path("switched").asInt()).isEqualTo(1);
        assertThat(told.path("quotes_reattributed").asInt()).isEqualTo(1);
        assertThat(told.path("entities_added").asInt()).isEqualTo(1);
        assertThat(newsroom.committed(Topics.ENRICHED_ARTICLES)).hasSize(1);
        assertThat(newsroom.committed(Topics.PROMOTIONS)).isEmpty();
        assertThat(newsroom.state()).isEqualTo(former);
    }

    @Test
    void marksWhatItPromotesWithItsNumberAlsoWhereItIsShown() {
        newsroom.live(found("r1", "a", "1", "Putin"));
        newsroom.result(BETTER, found("r2", "a", "1", "Xi"));
        newsroom.promote(0, "better");
        newsroom.settle();

        for (var topic : List.of(Topics.ENRICHED_ARTICLES, Topics.ARTICLES)) {
            assertThat(newsroom.committed(topic))
                    .extracting(record -> Generation.of(record.headers()))
                    .containsExactly(0, 1);
        }
    }

    @Test
    void refusesInOneLineWhatItCannotDo() {
        assertThat(newsroom.promote(1, "nonsense").err())
                .contains("there is no result \"nonsense\"", "there are better", "kawat replay --label nonsense");
        assertThat(newsroom.promote(2, "Better").err()).contains("lower case");
        assertThat(newsroom.promote(2, "live").err()).contains("live already");
        assertThat(newsroom.promote(2, "better", "--rate", "0").err()).contains("--rate: at least 1");
        newsroom.create(BEFORE);
        assertThat(newsroom.promote(1, "better").err()).contains("kawat replay remove before-better");
        newsroom.create(new ResultName("a-name-of-thirty-four-letters-long"));
        assertThat(newsroom.promote(1, "a-name-of-thirty-four-letters-long").err())
                .contains("too long");
    }

    @Test
    void waitsUntilTheReplayHasEnded() {
        newsroom.live(found("r1", "a", "1", "Putin"));
        newsroom.result(BETTER, found("r2", "a", "1", "Xi"));
        newsroom.replay(BETTER, ReplayState.STOPPED);

        assertThat(newsroom.promote(1, "better").err()).contains("has not ended", "kawat replay resume better");
        assertThat(newsroom.committed(Topics.PROMOTIONS)).isEmpty();

        newsroom.replay(BETTER, ReplayState.ENDED);
        assertThat(newsroom.promote(0, "better").out()).contains("1 articles switched");
    }

    private static JsonNode json(CapturedTerminal terminal) {
        try {
            return new ObjectMapper().readTree(terminal.out());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(terminal.out(), failure);
        }
    }
}

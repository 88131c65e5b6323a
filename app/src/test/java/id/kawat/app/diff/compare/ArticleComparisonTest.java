package id.kawat.app.diff.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.EntityType;
import id.kawat.news.QuoteKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArticleComparisonTest {

    private static final String WORDS = "\"Kami siap,\"";
    private static final String TEXT =
            WORDS + " kata Ratna Dewi kepada Budi Santoso. BNPB, Badan Nasional, membantu Ratna.";

    @Test
    void findsNoDifferenceInWhatAnotherExtractorFoundAlike() {
        assertThat(ArticleComparison.compare(known().by("r1"), known().by("r2")))
                .isEmpty();
    }

    @Test
    void tellsTheQuoteOfAnotherSpeaker() {
        Change change = only(
                result().quote(WORDS, "Ratna Dewi", "person:ratna"),
                result().quote(WORDS, "Budi Santoso", "person:budi"));

        assertThat(change.kind()).isEqualTo(Kind.REATTRIBUTED);
        assertThat(change.before().orElseThrow().who()).isEqualTo("Ratna Dewi");
        assertThat(change.after().orElseThrow().id()).isEqualTo("person:budi");
    }

    @Test
    void tellsTheQuoteThatLostItsSpeaker() {
        Change change = only(result().quote(WORDS, "Ratna Dewi", "person:ratna"), result().quote(WORDS, "", ""));

        assertThat(change.kind()).isEqualTo(Kind.REATTRIBUTED);
        assertThat(change.after().orElseThrow().who()).isEqualTo(Found.NOBODY);
    }

    @Test
    void tellsTheQuoteWithOtherBorders() {
        Change change = only(
                result().quote(WORDS, "Ratna Dewi", "person:ratna"),
                result().quote("Kami siap", "Ratna Dewi", "person:ratna"));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void tellsTheQuoteOfAnotherKindAsMoved() {
        Change change = only(
                result().quote(WORDS, "Ratna Dewi", "p:r", "cue", QuoteKind.DIRECT, 0.9f),
                result().quote(WORDS, "Ratna Dewi", "p:r", "cue", QuoteKind.MIXED, 0.9f));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void tellsAnotherRuleOfTheSameSpeakerAsASmallChange() {
        Change change = only(
                result().quote(WORDS, "Ratna Dewi", "p:r", "cue", QuoteKind.DIRECT, 0.9f),
                result().quote(WORDS, "Ratna Dewi", "p:r", "inversion", QuoteKind.DIRECT, 0.9f));

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.rule()).isEqualTo("inversion");
    }

    @Test
    void tellsQuotesAndEntitiesOfOneSideOnly() {
        List<Change> changes = changes(
                result().entity("person:budi", "Budi Santoso", EntityType.PER, "Budi Santoso"),
                result().quote(WORDS, "Ratna Dewi", "person:ratna"));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
        assertThat(changes).extracting(Change::thing).containsExactly(Thing.ENTITY, Thing.QUOTE);
    }

    @Test
    void tellsTheNamesThatAnAliasHasMadeOneAsReattributedOnly() {
        Results before = result().entity("org:bnpb", "BNPB", EntityType.ORG, "BNPB")
                .entity("org:badan", "Badan Nasional", EntityType.ORG, "Badan Nasional");
        Results after = result().entity("org:badan", "Badan Nasional", EntityType.ORG, "BNPB", "Badan Nasional");

        Change change = only(before, after);

        assertThat(change.kind()).isEqualTo(Kind.REATTRIBUTED);
        assertThat(change.before().orElseThrow().id()).isEqualTo("org:bnpb");
        assertThat(change.after().orElseThrow().id()).isEqualTo("org:badan");
    }

    @Test
    void tellsTheEntityThatWasPartedAsReattributedOnly() {
        Results before = result().entity("org:badan", "Badan Nasional", EntityType.ORG, "BNPB", "Badan Nasional");
        Results after = result().entity("org:bnpb", "BNPB", EntityType.ORG, "BNPB")
                .entity("org:badan", "Badan Nasional", EntityType.ORG, "Badan Nasional");

        assertThat(only(before, after).kind()).isEqualTo(Kind.REATTRIBUTED);
    }

    @Test
    void tellsTheEntityWithAnotherMentionAsMoved() {
        Results before = result().entity("person:ratna", "Ratna Dewi", EntityType.PER, "Ratna Dewi");
        Results after = result().entity("person:ratna", "Ratna Dewi", EntityType.PER, "Ratna Dewi", "Badan Nasional");

        assertThat(only(before, after).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void looksIntoNoTextThatIsAnother() {
        ArticleDifference difference = ArticleComparison.compare(
                        known().by("r1"), known().version("2").by("r1"))
                .orElseThrow();

        assertThat(difference.isOtherText()).isTrue();
        assertThat(difference.oldVersion()).isEqualTo("1");
        assertThat(difference.changes()).isEmpty();
    }

    private static Results result() {
        return Results.of("a", TEXT);
    }

    private static Results known() {
        return result().entity("person:ratna", "Ratna Dewi", EntityType.PER, "Ratna Dewi")
                .quote(WORDS, "Ratna Dewi", "person:ratna");
    }

    private static Change only(Results before, Results after) {
        List<Change> changes = changes(before, after);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<Change> changes(Results before, Results after) {
        return ArticleComparison.compare(before.by("r1"), after.by("r2"))
                .orElseThrow()
                .changes();
    }
}

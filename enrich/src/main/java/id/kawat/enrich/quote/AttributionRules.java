package id.kawat.enrich.quote;

import id.kawat.enrich.quote.AttributionRule.Attribution;
import id.kawat.enrich.quote.Scene.Previous;
import java.util.List;
import java.util.Optional;

/** The attribution rules; their order is the policy: the first that answers decides. */
final class AttributionRules {

    /** Tokens, mostly a comma, that may stand between a quotation and the cue after it. */
    private static final int SHORT_GAP = 3;

    /** Tokens between a quotation and the verb of a speaker named in between: {@code , team member Ann Lee told}. */
    private static final int SUBJECT_GAP = 8;

    /** Tokens between a cue and the quotation after it: {@code said in a statement on Monday, "}. */
    private static final int OBJECT_GAP = 22;

    /** A rule, the name by which quotes say that it decided, and when it answers. */
    record Named(String name, String reason, AttributionRule rule) {}

    static final List<Named> ORDERED = List.of(
            new Named(
                    "cue-within",
                    "the word behind the quotation holds the speaker: katanya",
                    AttributionRules::cueWithin),
            new Named("cue-after", "a cue stands right behind the quotation", AttributionRules::cueAfter),
            new Named("split-by-cue", "the cue stands between two parts of one sentence", AttributionRules::splitByCue),
            new Named("cue-before", "a cue stands before the quotation", AttributionRules::cueBefore),
            new Named("announced-before", "a colon announces the quotation", AttributionRules::announcedBefore),
            new Named(
                    "continued-paragraph",
                    "the paragraph before ended without a closing mark",
                    AttributionRules::continuedParagraph),
            new Named("announced-after", "the next sentence opens with a cue", AttributionRules::announcedAfter),
            new Named("signed-after", "a name after a dash signs it", AttributionRules::signedAfter),
            new Named("continued", "a whole sentence in marks follows a quotation", AttributionRules::continued),
            new Named("introduced-before", "the sentence before says who speaks", AttributionRules::introducedBefore));

    private AttributionRules() {}

    /** {@code "...," katanya}: whom {@code -nya} means, only the text before tells. */
    private static Optional<Attribution> cueWithin(Scene scene) {
        return Attribution.by(near(scene).filter(report -> report.isForm(CueWords.SPEAKER_WITHIN)));
    }

    /** {@code "...," kata Budi}, {@code "...," Ann Lee told reporters}. */
    private static Optional<Attribution> cueAfter(Scene scene) {
        return Attribution.by(near(scene));
    }

    private static Optional<Report> near(Scene scene) {
        return scene.after().first().filter(report -> isNear(scene, report));
    }

    private static boolean isNear(Scene scene, Report report) {
        int end = scene.quotation().endToken();
        boolean speakerFirst = report.isForm(CueWords.AFTER_SPEAKER | CueWords.STATES);
        int gap = report.start() - end;
        return speakerFirst ? gap <= SUBJECT_GAP : gap <= SHORT_GAP && !report.isForm(CueWords.RELAY);
    }

    /** {@code "...," kata Budi, "..."}: the second part has no cue of its own. */
    private static Optional<Attribution> splitByCue(Scene scene) {
        boolean split = scene.previous().filter(Previous::sameSentence).isPresent()
                && scene.before().reports().size() == 1
                && scene.before()
                        .reports()
                        .get(0)
                        .equals(near(scene).orElse(scene.before().reports().get(0)));
        return split ? Attribution.CONTINUED : Optional.empty();
    }

    /** {@code Budi mengatakan, "..."}, {@code Menurut Budi, "..."}. */
    private static Optional<Attribution> cueBefore(Scene scene) {
        return Attribution.by(
                scene.before().last().filter(report -> scene.quotation().firstToken() - report.end() <= OBJECT_GAP));
    }

    /** {@code Ann Lee promised a "formal update" by spring: "..."}: a colon announces it, however far the cue. */
    private static Optional<Attribution> announcedBefore(Scene scene) {
        return scene.announced() ? Attribution.by(scene.before().first().or(scene::subject)) : Optional.empty();
    }

    /** The paragraph before ended without a closing mark, as speech over several paragraphs does. */
    private static Optional<Attribution> continuedParagraph(Scene scene) {
        boolean goesOn = scene.previous().filter(Previous::unfinished).isPresent()
                && scene.before().isEmpty();
        return goesOn ? Attribution.CONTINUED : Optional.empty();
    }

    /** {@code "..." Demikian kata Budi.} */
    private static Optional<Attribution> announcedAfter(Scene scene) {
        boolean alone = scene.before().isEmpty() && scene.words() >= 3;
        return alone ? Attribution.by(scene.announcement()) : Optional.empty();
    }

    /** {@code "..." - Ann Lee}. */
    private static Optional<Attribution> signedAfter(Scene scene) {
        return scene.before().isEmpty() ? Attribution.by(scene.signature()) : Optional.empty();
    }

    /** A whole sentence in marks right after a quotation: the same voice goes on. */
    private static Optional<Attribution> continued(Scene scene) {
        boolean follows = scene.previous()
                .filter(previous ->
                        previous.adjacent() && previous.quote().speaker().isPresent())
                .isPresent();
        return follows && (scene.isSpeech() || scene.isAlone()) ? Attribution.CONTINUED : Optional.empty();
    }

    /** {@code Budi menyampaikan hal serupa.} and then the quotation by itself. */
    private static Optional<Attribution> introducedBefore(Scene scene) {
        return scene.isSpeech()
                ? Attribution.by(scene.introduction().filter(report -> !report.isAgentless()))
                : Optional.empty();
    }
}

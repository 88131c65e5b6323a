package id.kawat.enrich.quote;

import id.kawat.enrich.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Why a quote has its speaker.
 *
 * @param candidates who could have spoken, in the order in which they were found
 * @param steps the rules in their order; one at most decided
 */
public record Explanation(Quote quote, List<Candidate> candidates, List<Step> steps) {

    public Explanation {
        candidates = List.copyOf(candidates);
        steps = List.copyOf(steps);
    }

    /**
     * Somebody who could have spoken.
     *
     * @param where the text offers them: {@code after the quotation}
     * @param cue that offers them, where one does
     */
    public record Candidate(Speaker speaker, String where, Optional<Span> cue) {}

    /**
     * A rule that was asked.
     *
     * @param reason when it answers
     * @param answer whom it names or would have named; empty where it passes or can't tell who that is
     */
    public record Step(String rule, String reason, Outcome outcome, Optional<Speaker> answer) {}

    /** What became of a rule. */
    public enum Outcome {
        PASSED,
        DECIDED,
        /** Would have answered, but an earlier one had decided. */
        TOO_LATE
    }
}

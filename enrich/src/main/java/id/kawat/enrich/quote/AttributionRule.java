package id.kawat.enrich.quote;

import java.util.Optional;

/** Answers who a quotation is from, or passes. Looks at the scene only, changes nothing. */
interface AttributionRule {

    Optional<Attribution> attribute(Scene scene);

    /**
     * A rule's answer.
     *
     * @param report the cue and the words for the speaker; empty for a quotation that goes on from the one before
     */
    record Attribution(Optional<Report> report) {

        static final Optional<Attribution> CONTINUED = Optional.of(new Attribution(Optional.empty()));

        static Optional<Attribution> by(Optional<Report> report) {
            return report.map(found -> new Attribution(Optional.of(found)));
        }
    }
}

package id.kawat.enrich.quote;

import id.kawat.enrich.text.Quotation;
import java.util.List;
import java.util.Optional;

/**
 * A quotation and what stands around it: all that an attribution rule may look at.
 *
 * @param words number of words between the marks
 * @param capital whether the first of them is capitalised
 * @param title whether it is printed as the name of a work
 * @param runsOn whether a word that is no cue follows the closing mark
 * @param announced whether a colon stands before it
 * @param before the stretch from the quotation before it, or the start of the sentence, to it
 * @param after the stretch from it to the next quotation or the end of the sentence
 * @param previous the quotation before it in the article, with its outcome
 * @param introduction the report that ends the sentence before, where that one holds no quotation
 * @param announcement the cue that opens the sentence after
 * @param signature a name after a dash, to the end of the line
 * @param subject who the words before the colon are about
 */
record Scene(
        Quotation quotation,
        int words,
        boolean capital,
        boolean title,
        boolean runsOn,
        boolean announced,
        Stretch before,
        Stretch after,
        Optional<Previous> previous,
        Optional<Report> introduction,
        Optional<Report> announcement,
        Optional<Report> signature,
        Optional<Report> subject) {

    /**
     * Text outside quotation marks.
     *
     * @param reports found in it, in order
     */
    record Stretch(int from, int end, List<Report> reports) {

        boolean isEmpty() {
            return from >= end;
        }

        Optional<Report> first() {
            return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(0));
        }

        Optional<Report> last() {
            return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
        }
    }

    /**
     * The quotation before.
     *
     * @param sameSentence stands in the same sentence
     * @param adjacent stands in the sentence right before
     * @param unfinished its paragraph ended without a closing mark
     */
    record Previous(Quote quote, boolean sameSentence, boolean adjacent, boolean unfinished) {}

    /** Long and sentence-like enough to be speech without a cue beside it. */
    boolean isSpeech() {
        return words >= SpeechMarks.SHORTEST_SPEECH && capital && !runsOn;
    }

    /** However short, a sentence by itself. */
    boolean isAlone() {
        return capital && before.isEmpty() && after.isEmpty();
    }
}

package id.kawat.enrich.replay;

import id.kawat.news.ReplayRecord;
import id.kawat.schemas.topic.ResultName;
import java.util.Map;
import java.util.Optional;

/**
 * What a replay is asked for.
 *
 * @param askedTimes how the selection's times were asked for; the same words mean the same replay, though {@code 2h} be another moment
 *     by now
 * @param extractor settings of the extractor, kept for who resumes it
 * @param rate articles a second at most; empty for as many as live processing allows
 * @param parallel articles read at the same time
 */
public record ReplaySettings(
        ResultName label,
        ReplaySelection selection,
        String askedTimes,
        Map<String, String> extractor,
        Optional<Integer> rate,
        int parallel) {

    /**
     * @throws IllegalArgumentException if nothing would ever be done
     */
    public ReplaySettings {
        extractor = Map.copyOf(extractor);
        if (rate.filter(articles -> articles < 1).isPresent()) {
            throw new IllegalArgumentException("--rate: at least 1 article a second, not " + rate.get());
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("--parallel: at least 1, not " + parallel);
        }
    }

    /** Everything under {@code label}, with the extractor's usual settings, as fast as one thread extracts. */
    public static ReplaySettings of(ResultName label) {
        return new ReplaySettings(label, ReplaySelection.EVERYTHING, "", Map.of(), Optional.empty(), 1);
    }

    /** Those a replay was begun with, to go on with it. */
    public static ReplaySettings of(ReplayRecord known, Optional<Integer> rate, Optional<Integer> parallel) {
        return new ReplaySettings(
                new ResultName(known.getLabel()),
                ReplaySelection.of(known),
                known.getAskedTimes(),
                known.getSettings(),
                rate.or(known::getRate),
                parallel.orElse(known.getParallel()));
    }

    /** With so many articles read at the same time. */
    public ReplaySettings inParallel(int threads) {
        return new ReplaySettings(label, selection, askedTimes, extractor, rate, threads);
    }
}

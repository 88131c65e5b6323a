package id.kawat.enrich.entity.train;

/**
 * How weights are fitted.
 *
 * @param rounds passes over the sentences; the weights of the later half are averaged
 * @param rate length of a first step
 * @param l2 strength with which weights are drawn to zero
 * @param dropout share of the features left out, anew for each sentence and round
 * @param wordDropout share of the words whose letters are left out, as if they were unknown
 */
record TrainingSettings(int rounds, double rate, double l2, double dropout, double wordDropout) {

    /** Chosen by cross-validation; docs/quality.md has the table. */
    static final TrainingSettings COLUMNS = new TrainingSettings(20, 0.1, 1, 0.4, 0.1);

    /** For much text that is labelled less surely. */
    static final TrainingSettings WIRE = new TrainingSettings(8, 0.1, 2, 0.4, 0.2);
}

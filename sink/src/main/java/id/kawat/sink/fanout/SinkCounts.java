package id.kawat.sink.fanout;

/**
 * What this process has fanned out since it started, for people to watch: what an aborted transaction repeats is counted again.
 *
 * @param versions enriched versions read
 * @param articles records written to news.articles
 * @param entities records written to news.entities
 * @param quotes records written to news.quotes
 * @param retracted tombstones written to all three
 * @param changes records written to news.changes
 * @param released articles whose embargo ended here
 * @param expired articles whose time of use ended
 * @param alerts articles held back until a later version, because nobody can tell when they may be shown
 * @param deadLetters records that could not be processed
 */
public record SinkCounts(
        long versions,
        long articles,
        long entities,
        long quotes,
        long retracted,
        long changes,
        long released,
        long expired,
        long alerts,
        long deadLetters) {}

package id.kawat.sink.fanout;

/**
 * What this process has fanned out since it started, for people to watch: what an aborted transaction repeats is counted again.
 *
 * @param versions enriched versions read
 * @param articles records written to news.articles
 * @param entities records written to news.entities
 * @param quotes records written to news.quotes
 * @param retracted tombstones written to all three
 * @param deadLetters records that could not be processed
 */
public record SinkCounts(long versions, long articles, long entities, long quotes, long retracted, long deadLetters) {}

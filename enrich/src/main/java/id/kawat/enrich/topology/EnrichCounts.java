package id.kawat.enrich.topology;

/**
 * What this process has enriched since it started, for people to watch: what an aborted transaction repeats is counted again.
 *
 * @param articles deliveries read
 * @param unchanged deliveries that changed nothing: came before, or older than what is known
 * @param enriched articles written
 * @param entities in the articles written
 * @param quotes in the articles written
 * @param deadLetters records that could not be processed
 */
public record EnrichCounts(
        long articles, long unchanged, long enriched, long entities, long quotes, long deadLetters) {}

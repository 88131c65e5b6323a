package id.kawat.enrich.replay;

import java.util.Optional;

/**
 * How far a replay has come, for people to watch.
 *
 * @param selected articles to be done; empty while all deliveries are looked through
 * @param articles written, before a resume also
 * @param deadLetters likewise
 * @param makesRoom it waits, because live processing has fallen behind
 */
public record ReplayProgress(Optional<Long> selected, long articles, long deadLetters, boolean makesRoom) {}

package id.kawat.benchmarks.faults;

/**
 * One version of one story, as a wire sends it.
 *
 * @param number place in the feed, from 0
 * @param story which story; its versions are sent one after the other, each once the one before is acknowledged
 * @param json as the format jsonl
 * @param byFile whether it comes by the watched folder instead of by HTTP
 */
record Delivery(int number, int story, String json, boolean byFile) {}

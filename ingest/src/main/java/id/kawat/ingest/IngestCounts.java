package id.kawat.ingest;

/**
 * What ingest has done since start.
 *
 * @param accepted articles that Kafka has
 * @param ignored items that hold no copy
 * @param rejected dead letters that Kafka has
 * @param waiting files in watched folders, still to be delivered
 * @param alerts sources that fell silent and holes in their numbering
 */
public record IngestCounts(long accepted, long ignored, long rejected, long waiting, long alerts) {}

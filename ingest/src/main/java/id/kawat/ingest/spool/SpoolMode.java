package id.kawat.ingest.spool;

/** What becomes of a file after Kafka has acknowledged it. */
public enum SpoolMode {
    /** Moved to {@code done/} or {@code rejected/} in the watched folder: for folders that are there to hand files over. */
    MOVE,
    /** Left where it is and remembered in a journal: for folders that belong to somebody, such as samples in a checkout. */
    KEEP
}

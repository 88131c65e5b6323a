package id.kawat.ingest.wire;

/** What an embargo without a time means in a feed. One with a time that can't be read always holds the article back. */
public enum EmbargoReading {
    /** Held back until a later version lifts it, as NewsML-G2 has it. */
    EMPTY_HOLDS,
    /** The feed's software writes the empty element into everything: no embargo. */
    EMPTY_MEANS_NONE
}

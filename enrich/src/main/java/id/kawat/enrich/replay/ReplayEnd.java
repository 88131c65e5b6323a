package id.kawat.enrich.replay;

/** How a run of a replay has ended, where it has not failed. */
public enum ReplayEnd {
    /** Everything up to its bounds is done. */
    DONE,
    /** It was asked to stop and can go on. */
    STOPPED,
    /** Another process goes on with it. */
    TAKEN_OVER,
    /** It was removed, with its result. */
    REMOVED
}

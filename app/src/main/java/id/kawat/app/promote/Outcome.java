package id.kawat.app.promote;

/** What promoting does with an article of the result. */
enum Outcome {
    /** What the result found in it becomes live. */
    SWITCHED("switched"),
    /** Live has found the same in it. */
    UNCHANGED("found the same live"),
    /** Another version of it is live. */
    OTHER_VERSION("live in another version"),
    /** It is killed, withheld, expired or held, and stays so. */
    NOT_SHOWN("not to be shown"),
    /** Live has nothing of it. */
    NOT_LIVE("not live"),
    /** It could not be undone: what is live of it is on no topic whole. */
    NOT_RESTORABLE("live without its quotes, which could not be brought back");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For a person, behind a number of articles. */
    String words() {
        return words;
    }
}

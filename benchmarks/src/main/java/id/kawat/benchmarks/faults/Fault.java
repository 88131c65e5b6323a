package id.kawat.benchmarks.faults;

/**
 * One blow.
 *
 * @param after how many deliveries are acknowledged when it falls
 * @param overlaps whether the next one may fall before its victim works again
 */
record Fault(int after, Victim victim, Blow blow, boolean overlaps) {

    /** What is done to the process. */
    enum Blow {
        /** SIGKILL; a new process takes its place at once. */
        KILL("killed"),
        /** SIGSTOP for longer than the session and the transaction may be silent, then SIGCONT. */
        STOP("stopped");

        private final String label;

        Blow(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}

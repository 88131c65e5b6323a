package id.kawat.benchmarks.faults;

import java.time.Duration;

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
        KILL("killed", Duration.ZERO),
        /** SIGSTOP for longer than a session may be silent, then SIGCONT: the partitions are given away meanwhile. */
        STOP("stopped 5 s", Duration.ofSeconds(5)),
        /** For longer than a transaction may last too, of which the broker makes sure every ten seconds. */
        LONG_STOP("stopped 15 s", Duration.ofSeconds(15));

        private final String label;
        private final Duration pause;

        Blow(String label, Duration pause) {
            this.label = label;
            this.pause = pause;
        }

        String label() {
            return label;
        }

        /** How long it does not run. */
        Duration pause() {
            return pause;
        }
    }
}

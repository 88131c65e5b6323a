package id.kawat.embedded;

import java.nio.file.Path;

/** Something of this machine is in the way of the embedded Kafka or registry; the message says what and what to do. */
public final class EmbeddedStartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Problem {
        /** Another run holds the data folder. */
        FOLDER_IN_USE,
        /** The data folder can't be written. */
        FOLDER_UNUSABLE,
        /** The data folder is on a disk with too little room. */
        DISK_FULL,
        /** The port belongs to another program. */
        PORT_TAKEN,
        /** Anything else; the cause tells. */
        FAILED
    }

    private final Problem problem;

    private EmbeddedStartException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    private EmbeddedStartException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    static EmbeddedStartException folderInUse(Path folder, String holder) {
        return new EmbeddedStartException(
                Problem.FOLDER_IN_USE,
                "data folder " + folder + " is in use by another run" + holder
                        + "; stop that one, or choose another data folder (data.dir)");
    }

    static EmbeddedStartException folderUnusable(Path folder, Exception cause) {
        return new EmbeddedStartException(
                Problem.FOLDER_UNUSABLE,
                "data folder " + folder + " can't be written (" + cause
                        + "); make it writable for this user, or choose another data folder (data.dir)",
                cause);
    }

    static EmbeddedStartException diskFull(Path folder, long freeBytes) {
        return new EmbeddedStartException(
                Problem.DISK_FULL,
                "only " + freeBytes / (1024 * 1024) + " MiB are free for data folder " + folder
                        + "; make room, or choose a data folder (data.dir) on another disk");
    }

    static EmbeddedStartException portTaken(String setting, String host, int port) {
        return new EmbeddedStartException(
                Problem.PORT_TAKEN,
                setting + ": port " + port + " on " + host
                        + " is taken by another program; stop that one, or set " + setting
                        + " to another port (0 for any free one)");
    }

    static EmbeddedStartException failed(String what, Throwable cause) {
        return new EmbeddedStartException(Problem.FAILED, what + " did not start: " + cause.getMessage(), cause);
    }
}

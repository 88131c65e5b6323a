package id.kawat.benchmarks.fuzz;

/** A damaged file was not read as it must be; the message tells which, and how to repeat it. */
final class FuzzFailure extends Exception {

    private static final long serialVersionUID = 1;

    FuzzFailure(String message) {
        super(message);
    }

    FuzzFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

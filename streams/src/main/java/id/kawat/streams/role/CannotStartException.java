package id.kawat.streams.role;

/** A role can't run in this environment; the message says what is missing, which setting names it and what to do. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }

    CannotStartException(String message) {
        super(message);
    }
}

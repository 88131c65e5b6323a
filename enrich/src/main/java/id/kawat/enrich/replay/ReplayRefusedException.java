package id.kawat.enrich.replay;

/** A replay can't be begun, gone on with or removed as asked; the message says why and what to do. */
public final class ReplayRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayRefusedException(String message) {
        super(message);
    }

    ReplayRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

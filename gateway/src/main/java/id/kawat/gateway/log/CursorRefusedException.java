package id.kawat.gateway.log;

/** A cursor from which there is no way on; the message says why and what to do. */
public final class CursorRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean gone;

    CursorRefusedException(String message, boolean gone) {
        super(message);
        this.gone = gone;
    }

    /** True where it was right once, false where it never fitted here. */
    public boolean isGone() {
        return gone;
    }
}

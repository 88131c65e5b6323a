package id.kawat.gateway.client;

/** The gateway answered, but not with a stream; the message is what its problem document says. */
public final class GatewayRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    GatewayRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** True where the same request may be answered later. */
    public boolean mayPass() {
        return status == 429 || status >= 500;
    }
}

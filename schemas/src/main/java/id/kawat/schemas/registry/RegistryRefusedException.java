package id.kawat.schemas.registry;

/** The registry answered, and the answer is no. */
public final class RegistryRefusedException extends RegistryException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int errorCode;

    RegistryRefusedException(String message, int status, int errorCode) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Confluent's error code, for example 40403 for an unknown schema; the HTTP status where none came. */
    public int errorCode() {
        return errorCode;
    }

    /** True if what was asked for does not exist: subject, version or schema. */
    public boolean isNotFound() {
        return errorCode == 40401 || errorCode == 40402 || errorCode == 40403;
    }
}

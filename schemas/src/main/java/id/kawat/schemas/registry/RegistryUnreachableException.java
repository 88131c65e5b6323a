package id.kawat.schemas.registry;

/** No registry answered, or none was able to, after all retries. */
public final class RegistryUnreachableException extends RegistryException {

    private static final long serialVersionUID = 1L;

    RegistryUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}

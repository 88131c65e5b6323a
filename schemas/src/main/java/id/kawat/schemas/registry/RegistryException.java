package id.kawat.schemas.registry;

import org.apache.kafka.common.KafkaException;

/**
 * The registry could not be asked or refused. Never the fault of the bytes at hand, and so not a
 * {@code SerializationException}: whoever turns bad records into dead letters lets this one stop the work.
 */
public abstract sealed class RegistryException extends KafkaException
        permits RegistryUnreachableException, RegistryRefusedException {

    private static final long serialVersionUID = 1L;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}

package id.kawat.schemas.registry;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

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

    /**
     * Whether a serde failed because of the registry, so that the same bytes may be readable later. Knows the failures of
     * Confluent's serdes too, which are {@code SerializationException}s whatever happened, by their causes.
     */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException refused) {
                return !(refused instanceof RegistryRefusedException answer && answer.isNotFound());
            }
            if (isNetworkTrouble(cause) || isConfluentsRefusal(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNetworkTrouble(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof InterruptedIOException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException
                || cause instanceof RetriableException; // what newer versions of Confluent's throw on time-outs
    }

    /** All but "no such schema", which is the bytes' fault. Not on our class path, so told by name. */
    private static boolean isConfluentsRefusal(Throwable cause) {
        return cause.getClass().getSimpleName().equals("RestClientException")
                && !String.valueOf(cause.getMessage()).contains("error code: 40403");
    }
}

package id.kawat.streams.failure;

import id.kawat.schemas.registry.RegistryUnreachableException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that may pass by themselves, because a broker or registry can't be reached, from those that won't. */
public final class NetworkTrouble {

    private NetworkTrouble() {}

    /**
     * True if such a failure is the cause of {@code failure}, or is it. Decoders throw {@link IOException} too, for bytes that end
     * too early or make no sense; these are not trouble.
     */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof RegistryUnreachableException
                    || (cause instanceof IOException io && isOfTheNetwork(io))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheNetwork(IOException failure) {
        return !(failure instanceof EOFException)
                && !failure.getClass().getName().startsWith("org.apache.avro.");
    }
}

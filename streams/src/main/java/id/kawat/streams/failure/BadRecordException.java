package id.kawat.streams.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record can't be processed and never could, whatever the state of the world: it becomes a dead letter. */
public final class BadRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reasonClass;
    private final @Nullable String source;

    /**
     * A record that breaks a rule.
     *
     * @param reasonClass as in {@link id.kawat.schemas.deadletter.DeadLetter}
     * @param message the reason for a person, with ids and without article text
     * @param source id of the feed, where it is known
     */
    public BadRecordException(String reasonClass, String message, Optional<String> source) {
        super(message);
        this.reasonClass = reasonClass;
        this.source = source.orElse(null);
    }

    /** With the error that the record provoked. */
    public BadRecordException(String reasonClass, String message, Optional<String> source, Throwable cause) {
        super(message, cause);
        this.reasonClass = reasonClass;
        this.source = source.orElse(null);
    }

    /** As in {@link id.kawat.schemas.deadletter.DeadLetter}. */
    public String reasonClass() {
        return reasonClass;
    }

    /** Id of the feed, where it is known. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }
}

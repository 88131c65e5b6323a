package id.kawat.schemas.topic;

/** Topics could not be created; the message says which setting or right is wrong. */
public final class TopicCreationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicCreationException(String message, Throwable cause) {
        super(message, cause);
    }
}

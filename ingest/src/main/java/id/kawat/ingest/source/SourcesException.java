package id.kawat.ingest.source;

/** The file with the contracts can't be used; the message names file, line and what would be right. */
public final class SourcesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    SourcesException(String message, Throwable cause) {
        super(message, cause);
    }

    SourcesException(String message) {
        super(message);
    }
}

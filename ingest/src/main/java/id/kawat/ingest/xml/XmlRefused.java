package id.kawat.ingest.xml;

import id.kawat.ingest.wire.ReasonClass;

/** Why text is not XML that we take. */
public final class XmlRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final ReasonClass reason;

    public XmlRefused(ReasonClass reason, String text) {
        super(text);
        this.reason = reason;
    }

    public XmlRefused(ReasonClass reason, String text, Throwable cause) {
        super(text, cause);
        this.reason = reason;
    }

    public ReasonClass reason() {
        return reason;
    }

    /** What is wrong and where, in one line. */
    public String text() {
        return String.valueOf(getMessage());
    }
}

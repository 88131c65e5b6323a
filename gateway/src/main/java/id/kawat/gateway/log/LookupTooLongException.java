package id.kawat.gateway.log;

/** An article stands in a partition that is too large to be looked through for one answer; the message says what to do. */
public final class LookupTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LookupTooLongException(String topic, int partition) {
        super(topic + "-" + partition + " holds too much to be looked through for one answer; follow /v1/articles and"
                + " /v1/changes into a store of your own, or ask with `kawat article`, which takes its time");
    }
}

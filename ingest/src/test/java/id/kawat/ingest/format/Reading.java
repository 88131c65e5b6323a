package id.kawat.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.List;

/** Reads literals with the standard formats. */
public final class Reading {

    private Reading() {}

    public static List<WireOutcome> outcomes(String text) {
        return outcomes(text.getBytes(UTF_8));
    }

    public static List<WireOutcome> outcomes(byte[] bytes) {
        return outcomes(bytes, ReadHints.NONE);
    }

    public static List<WireOutcome> outcomes(byte[] bytes, ReadHints hints) {
        return WireReader.standard().read(bytes, hints);
    }

    /** The one article in the text. */
    public static Article article(String text) {
        List<WireOutcome> outcomes = outcomes(text);
        assertThat(outcomes).singleElement().isInstanceOf(Accepted.class);
        return ((Accepted) outcomes.get(0)).article();
    }

    /** The one refusal of the text. */
    public static Rejected refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    public static Rejected refusal(byte[] bytes) {
        List<WireOutcome> outcomes = outcomes(bytes);
        assertThat(outcomes).singleElement().isInstanceOf(Rejected.class);
        return (Rejected) outcomes.get(0);
    }

    /** What became of each item: {@code ok}, or the reason. */
    public static List<String> verdicts(List<WireOutcome> outcomes) {
        return outcomes.stream().map(Reading::verdict).toList();
    }

    private static String verdict(WireOutcome outcome) {
        if (outcome instanceof Rejected rejected) {
            return rejected.reason().code();
        }
        return outcome instanceof Ignored ignored ? ignored.reason().code() : "ok";
    }

    public static ReasonClass reason(String text) {
        return refusal(text).reason();
    }
}

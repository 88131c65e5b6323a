package id.kawat.enrich.quote;

import id.kawat.enrich.text.WordFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each rule has been right, by what its speaker was mentioned as: the table {@code confidence.txt}, which
 * {@code kawat evaluate quotes --calibrate} measures. Immutable.
 */
public final class Confidences {

    private static final String FILE = "/id/kawat/enrich/quote/confidence.txt";

    /** For a rule or a mention that the table lacks. */
    private static final double UNKNOWN = 0.6;

    private final Map<String, Double> table = new HashMap<>();

    private Confidences(WordFile file) {
        file.meanings("").forEach((basis, value) -> table.put(basis, Double.parseDouble(value)));
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    static Confidences load() {
        return new Confidences(WordFile.read(FILE));
    }

    /** Of an attribution by that rule; 0 for none. */
    double of(String rule, Optional<Speaker> speaker) {
        return speaker.map(who -> table.getOrDefault(basis(rule, who.type()), UNKNOWN))
                .orElse(0.0);
    }

    /** What the table knows confidence by: {@code cue-after named}. */
    public static String basis(String rule, Speaker.Type mention) {
        return switch (mention) {
            case PER, ORG, LOC -> rule + " named";
            case ROLE, DOC -> rule + " role";
            case PRON -> rule + " pronoun";
        };
    }
}

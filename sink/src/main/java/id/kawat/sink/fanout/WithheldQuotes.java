package id.kawat.sink.fanout;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sources whose quotes may not go to every output. Their articles and entities do; the words stay where they are in the article's
 * text.
 */
public record WithheldQuotes(Map<String, Set<Output>> bySource) {

    /** What quotes can be kept out of. */
    public enum Output {
        /** The topic of quotes. */
        QUOTES,
        /** The list of quotes within an article. */
        ARTICLES,
        /** Mirrors as JSON, where the topic that is mirrored has them. */
        JSON
    }

    public static final WithheldQuotes NONE = new WithheldQuotes(Map.of());

    public WithheldQuotes {
        bySource = Map.copyOf(bySource);
    }

    /**
     * Reads {@code source} (out of every output) and {@code source:output}.
     *
     * @throws IllegalArgumentException if an output is not one of {@link Output}
     */
    public static WithheldQuotes parse(List<String> entries) {
        Map<String, Set<Output>> bySource = new TreeMap<>();
        for (String entry : entries) {
            int colon = entry.lastIndexOf(':');
            String source = colon < 0 ? entry : entry.substring(0, colon);
            Set<Output> outputs =
                    colon < 0 ? EnumSet.allOf(Output.class) : EnumSet.of(output(entry, entry.substring(colon + 1)));
            bySource.computeIfAbsent(source.strip(), unseen -> EnumSet.noneOf(Output.class))
                    .addAll(outputs);
        }
        return new WithheldQuotes(bySource);
    }

    private static Output output(String entry, String name) {
        try {
            return Output.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("sink.withhold.quotes: \"" + entry
                    + "\" names no output; write source, source:quotes, source:articles or source:json");
        }
    }

    /** Whether the quotes of {@code source} are kept out of {@code output}. */
    public boolean isOutOf(Output output, String source) {
        return bySource.getOrDefault(source, Set.of()).contains(output);
    }
}

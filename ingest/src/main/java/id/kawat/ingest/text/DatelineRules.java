package id.kawat.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the place-and-date line that opens a text, by the rules in {@code dateline-rules.txt}. The body keeps its
 * dateline: this only says what it is. Immutable and thread-safe.
 */
public final class DatelineRules {

    private static final int LONGEST = 120;
    private static final Pattern ENDING_DASH = Pattern.compile("(?:\\s|\\.-|[-—―–_])+$");
    private static final DatelineRules STANDARD = new DatelineRules(load("dateline-rules.txt"));

    private final List<Pattern> rules;

    private DatelineRules(List<Pattern> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with Kawat. */
    public static DatelineRules standard() {
        return STANDARD;
    }

    /** The dateline that opens the text, without the dash that ends it. */
    public Optional<String> find(String text) {
        String opening = text.substring(0, Math.min(LONGEST, text.length()));
        return rules.stream()
                .map(rule -> rule.matcher(opening))
                .filter(Matcher::lookingAt)
                .filter(match -> hasCopyBehind(opening, match.end()))
                .findFirst()
                .map(match ->
                        ENDING_DASH.matcher(match.group()).replaceFirst("").replaceFirst(",$", ""));
    }

    private static boolean hasCopyBehind(String opening, int end) {
        return end < opening.length() && !Character.isWhitespace(opening.charAt(end));
    }

    private static List<Pattern> load(String resource) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<Pattern> rules = new ArrayList<>();
        for (String line : lines(resource)) {
            String[] part = line.split("\\s*:=\\s*", 2);
            if (part.length == 2) {
                parts.put("{" + part[0] + "}", expand(part[1], parts));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(Pattern.compile(expand(line.split("\\s*=\\s*", 2)[1], parts)));
            }
        }
        return rules;
    }

    private static String expand(String expression, Map<String, String> parts) {
        String expanded = expression;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            expanded = expanded.replace(part.getKey(), part.getValue());
        }
        return expanded;
    }

    private static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(DatelineRules.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

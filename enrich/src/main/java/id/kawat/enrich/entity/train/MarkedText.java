package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with their names marked within: {@code Kapolsek [LOC Setu] AKP [PER Wito Susanto] tiba.} A line is a sentence;
 * empty lines and lines that begin with {@code #} are skipped.
 */
final class MarkedText {

    private static final Pattern MARK = Pattern.compile("\\[(PER|ORG|LOC) ([^\\]]+)\\]");

    /** A stretch of a sentence, with its type if it is a name. */
    record Part(String text, Optional<EntityType> type) {}

    /** A plain text and the names in it. */
    record Marked(String text, List<Mention> mentions) {}

    private MarkedText() {}

    static List<List<Part>> read(List<String> lines) {
        List<List<Part>> sentences = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(parts(line.strip()));
            }
        }
        return sentences;
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher marks = MARK.matcher(line);
        int from = 0;
        while (marks.find()) {
            parts.add(new Part(line.substring(from, marks.start()), Optional.empty()));
            parts.add(new Part(marks.group(2), Optional.of(EntityType.valueOf(marks.group(1)))));
            from = marks.end();
        }
        parts.add(new Part(line.substring(from), Optional.empty()));
        return parts;
    }

    static Marked join(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        for (Part part : parts) {
            int start = text.length();
            text.append(part.text());
            part.type().ifPresent(type -> mentions.add(new Mention(new Span(start, text.length()), type)));
        }
        return new Marked(text.toString(), mentions);
    }
}

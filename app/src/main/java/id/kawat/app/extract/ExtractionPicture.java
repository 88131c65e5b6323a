package id.kawat.app.extract;

import id.kawat.app.cli.Terminal;
import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article as a person would mark it with pens: names coloured by type, quotes framed with their speaker beside them,
 * boilerplate greyed. Where there are no colours, signs do the same: {@code [PER Kim Jong Un]}.
 */
final class ExtractionPicture {

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String QUOTED = "48;5;236";
    private static final String SPEAKER = "1;35";
    private static final String NONE = "";

    private final Terminal terminal;

    ExtractionPicture(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(String title, String text, Extraction extraction) {
        terminal.out()
                .println(terminal.styled(BOLD, title) + "  "
                        + terminal.styled(
                                DIM, extraction.language().map(Language::tag).orElse("language not known")));
        terminal.out().println();
        terminal.out().println(terminal.colours() ? coloured(text, extraction) : signed(text, extraction));
        terminal.out().println();
        printEntities(extraction);
        printQuotes(text, extraction);
        extraction.warnings().forEach(warning -> terminal.err().println("kawat: " + warning));
    }

    private String coloured(String text, Extraction extraction) {
        String[] styles = new String[text.length()];
        Arrays.fill(styles, NONE);
        extraction.quotes().forEach(quote -> paint(styles, quote.span(), QUOTED));
        extraction
                .entities()
                .forEach(entity ->
                        entity.mentions().forEach(mention -> paint(styles, mention.span(), styleOf(mention.type()))));
        extraction.boilerplate().forEach(stretch -> paint(styles, stretch.span(), DIM));
        extraction.dateline().ifPresent(dateline -> paint(styles, dateline.span(), DIM));
        StringBuilder picture = new StringBuilder();
        Map<Integer, String> notes = notes(text, extraction);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean changes = i + 1 == text.length() || !styles[i + 1].equals(styles[i]);
            String note = notes.getOrDefault(i + 1, "");
            if (changes || !note.isEmpty()) {
                String piece = text.substring(start, i + 1);
                picture.append(styles[i].isEmpty() ? piece : terminal.styled(styles[i], piece));
                picture.append(note.isEmpty() ? note : terminal.styled(SPEAKER, note));
                start = i + 1;
            }
        }
        return picture.toString();
    }

    private static void paint(String[] styles, Span span, String style) {
        for (int i = span.start(); i < span.end(); i++) {
            styles[i] = styles[i].isEmpty() ? style : styles[i] + ";" + style;
        }
    }

    private static String styleOf(EntityType type) {
        return switch (type) {
            case PER -> "1;36";
            case ORG -> "1;33";
            case LOC -> "1;32";
        };
    }

    /** Who speaks, by the unit after the quote. */
    private static Map<Integer, String> notes(String text, Extraction extraction) {
        Map<Integer, String> notes = new HashMap<>();
        extraction.quotes().forEach(quote -> notes.put(quote.span().end(), " ‹" + who(quote, text) + "›"));
        return notes;
    }

    private static String signed(String text, Extraction extraction) {
        Map<Integer, String> notes = notes(text, extraction);
        Map<Integer, EntityType> starts = new HashMap<>();
        Set<Integer> ends = new HashSet<>();
        extraction
                .entities()
                .forEach(entity -> entity.mentions().forEach(mention -> {
                    starts.put(mention.span().start(), mention.type());
                    ends.add(mention.span().end());
                }));
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            picture.append(ends.contains(i) ? "]" : "").append(notes.getOrDefault(i, ""));
            picture.append(starts.containsKey(i) ? "[" + starts.get(i) + " " : "");
            if (i < text.length()) {
                picture.append(text.charAt(i));
            }
        }
        return picture.toString();
    }

    private void printEntities(Extraction extraction) {
        for (EntityType type : EntityType.values()) {
            String names = extraction.entities().stream()
                    .filter(entity -> entity.type() == type)
                    .map(ExtractionPicture::counted)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                terminal.out().println(terminal.styled(styleOf(type), type.name()) + "  " + names);
            }
        }
    }

    private static String counted(Entity entity) {
        int times = entity.mentions().size();
        String role = entity.mentions().stream()
                .flatMap(mention -> mention.role().stream())
                .findFirst()
                .map(first -> " [" + first + "]")
                .orElse("");
        return entity.name() + role + (times == 1 ? "" : " (" + times + "×)");
    }

    private void printQuotes(String text, Extraction extraction) {
        if (extraction.quotes().isEmpty()) {
            return;
        }
        terminal.out().println();
        for (Quote quote : extraction.quotes()) {
            terminal.out()
                    .println(terminal.styled(SPEAKER, who(quote, text)) + ": "
                            + quote.span().in(text));
            terminal.out().println(terminal.styled(DIM, "    " + because(quote, text)));
        }
    }

    private static String who(Quote quote, String text) {
        return quote.speaker().map(speaker -> named(speaker, text)).orElse("speaker not known")
                + quote.via().map(medium -> ", via " + named(medium, text)).orElse("");
    }

    /** Whom the article never names is called as it calls them: a resident, the police. */
    private static String named(Speaker speaker, String text) {
        return speaker.name().orElseGet(() -> speaker.mention().in(text));
    }

    private static String because(Quote quote, String text) {
        String cue = quote.cue()
                .map(span -> "cue \"" + span.in(text) + "\" · ")
                .orElse(quote.continued() ? "continued · " : "");
        return cue + quote.rule() + " · confidence " + Math.round(quote.confidence() * 100) + " %";
    }
}

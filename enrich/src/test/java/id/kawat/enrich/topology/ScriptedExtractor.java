package id.kawat.enrich.topology;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads texts that are written like a play: each line is {@code NAME: words}. The name is a person, the words are a quote of
 * theirs. Fails on texts that name {@value #POISON} or {@value #DEEP}; finds one that names {@value #ECHO} to be a quote from end
 * to end, twenty times over.
 */
public record ScriptedExtractor(String revision) implements Extractor {

    public static final String POISON = "POISON";
    public static final String DEEP = "BOTTOMLESS";

    public static final String ECHO = "ECHO";

    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z]+): (.+)$");

    @Override
    public Extraction extract(String text, Optional<Language> stated) {
        if (text.contains(POISON)) {
            throw new ClassCastException("the extractor can't cope with this text");
        }
        if (text.contains(DEEP)) {
            throw new StackOverflowError();
        }
        List<Entity> entities = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        if (text.contains(ECHO)) {
            Quote whole = quote(new Span(0, text.length()), new Span(0, 1), "E");
            quotes.addAll(Collections.nCopies(20, whole));
        }
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Span name = new Span(line.start(1), line.end(1));
            entities.add(new Entity(
                    id(line.group(1)), EntityType.PER, line.group(1), List.of(new Mention(name, EntityType.PER))));
            quotes.add(quote(new Span(line.start(2), line.end(2)), name, line.group(1)));
        }
        return new Extraction(stated, Optional.empty(), List.of(), entities, quotes);
    }

    private static Quote quote(Span words, Span name, String speaker) {
        return new Quote(
                words,
                Quote.Kind.DIRECT,
                List.of(),
                Optional.empty(),
                Optional.of(new Speaker(
                        name,
                        Speaker.Type.PER,
                        Optional.of(speaker),
                        Optional.of(id(speaker)),
                        Optional.empty(),
                        Optional.empty(),
                        false)),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                "script",
                1);
    }

    private static String id(String name) {
        return "person:" + name.toLowerCase(Locale.ROOT);
    }
}

package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recogniser of somebody else's, as it comes from a jar in {@code lib/}: takes each {@code <...>} for a person, and does what the
 * text orders it to.
 */
public final class ScriptedRecogniser implements RecogniserProvider {

    private static final Pattern NAME = Pattern.compile("<([^>]+)>");

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public String revision() {
        return "7";
    }

    @Override
    public EntityRecogniser open() {
        return ScriptedRecogniser::recognise;
    }

    private static List<Mention> recognise(ArticleText article) {
        String text = article.text();
        if (text.contains("THROW")) {
            throw new IllegalStateException("the service does not answer");
        }
        List<Mention> mentions = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            mentions.add(0, new Mention(new Span(names.start(1), names.end(1)), EntityType.PER));
        }
        if (text.contains("OVERLAP")) {
            mentions.addAll(List.copyOf(mentions));
        }
        if (text.contains("BEYOND")) {
            mentions.add(new Mention(new Span(text.length() - 1, text.length() + 1), EntityType.ORG));
        }
        return mentions;
    }
}

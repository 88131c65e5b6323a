package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Boilerplate;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A recogniser from outside, and ours for every article it fails on. It is not believed on an article about which it says what can't
 * be: spans that overlap or lie outside the text come from a wrong count of characters, and then no span of it is right.
 * Thread-safe.
 *
 * <p>There is no limit of time: it would have to run in a thread of its own that Java can't stop, and the same article would have
 * other mentions on a busy day than on a quiet one.
 */
public final class GuardedRecogniser {

    private static final int LONGEST_MESSAGE = 200;

    private final String name;
    private final EntityRecogniser theirs;
    private final EntityRecogniser ours;

    /** @param name for the warnings */
    public GuardedRecogniser(String name, EntityRecogniser theirs, EntityRecogniser ours) {
        this.name = name;
        this.theirs = theirs;
        this.ours = ours;
    }

    /** Ours alone, whose failure is a bug and no warning. */
    public GuardedRecogniser(EntityRecogniser ours) {
        this("", ours, ours);
    }

    public Recognition recognise(ArticleText article) {
        if (theirs == ours) {
            return new Recognition(ours.recognise(article), List.of());
        }
        try {
            List<Mention> mentions = sorted(theirs.recognise(article), article);
            requireApart(mentions, article.text().length());
            return new Recognition(mentions, List.of());
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            // whatever foreign code throws concerns its mentions alone
            return new Recognition(ours.recognise(article), List.of(warning(failure)));
        }
    }

    private static List<Mention> sorted(List<Mention> mentions, ArticleText article) {
        List<Mention> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparing(Mention::span));
        sorted.removeIf(mention -> isBoilerplate(mention.span(), article.boilerplate()));
        return sorted;
    }

    /** Found by halving: an article may have as many lines of boilerplate as it has mentions. */
    private static boolean isBoilerplate(Span span, List<Boilerplate> boilerplate) {
        int low = 0;
        int high = boilerplate.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (boilerplate.get(middle).span().end() > span.start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < boilerplate.size() && boilerplate.get(low).span().start() < span.end();
    }

    private static void requireApart(List<Mention> mentions, int length) {
        int end = 0;
        for (Mention mention : mentions) {
            Span span = mention.span();
            if (span.end() > length || span.start() >= span.end()) {
                throw new IllegalArgumentException("it names " + span + " in a text of " + length + " units");
            }
            if (span.start() < end) {
                throw new IllegalArgumentException("its mention at " + span + " overlaps the one before");
            }
            end = span.end();
        }
    }

    private String warning(Throwable failure) {
        String told = String.valueOf(failure.getMessage());
        String message = told.length() > LONGEST_MESSAGE ? told.substring(0, LONGEST_MESSAGE) + "..." : told;
        return "recogniser " + name + " failed on this article with "
                + failure.getClass().getName() + ": " + message + "; its mentions are those of Kawat's own";
    }
}

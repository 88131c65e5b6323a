package id.kawat.app.samples;

import id.kawat.app.samples.Samples.ExpectedQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts how many direct quotes are found where they are expected, with their speaker. A quote counts as right only if both its
 * beginning and its speaker are; optional ones cost nothing either way.
 */
public final class QuoteScore {

    private int expected;
    private int found;
    private int rightQuotes;
    private int right;
    private final List<String> mistakes = new ArrayList<>();

    /** A direct quote as found: its text with its marks, and the name of its speaker. */
    public record Found(String text, Optional<String> speaker) {}

    public void add(String article, List<ExpectedQuote> wanted, List<Found> direct) {
        List<Found> left = new ArrayList<>(direct);
        for (ExpectedQuote want : wanted) {
            Optional<Found> match = left.stream()
                    .filter(one -> one.text().startsWith(want.textStart()))
                    .findFirst();
            match.ifPresent(left::remove);
            if (!want.optional()) {
                count(article, want, match);
            }
        }
        found += left.size();
        left.forEach(one -> mistakes.add(article + ": not expected: " + one));
    }

    private void count(String article, ExpectedQuote want, Optional<Found> match) {
        expected++;
        found += match.isPresent() ? 1 : 0;
        rightQuotes += match.isPresent() ? 1 : 0;
        if (match.filter(one -> one.speaker().equals(want.speaker())).isPresent()) {
            right++;
        } else {
            mistakes.add(article + ": " + want + ", found "
                    + match.map(Found::speaker).map(Object::toString).orElse("no such quote"));
        }
    }

    public double recall() {
        return (double) right / expected;
    }

    public double precision() {
        return (double) right / found;
    }

    public double recallWithoutSpeakers() {
        return (double) rightQuotes / expected;
    }

    @Override
    public String toString() {
        return "%d direct quotes expected, %d found, %d of them expected ones, %d with the right speaker: recall %.3f, precision %.3f%n%s"
                .formatted(expected, found, rightQuotes, right, recall(), precision(), String.join("\n", mistakes));
    }
}

package id.kawat.app.evaluate;

import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as the scorer sees it: words by their place. Spans count UTF-16 units. */
final class ScoredText {

    private static final Pattern WORD = Pattern.compile("\\w+(?:[-’'.]\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);

    /** What doesn't count at the ends of a quote. */
    private static final String TRIMMED = " \t\n\"“”„«»',.‘’\u200e\u200b";

    private final String text;
    private final List<Span> words = new ArrayList<>();

    /** Words from the first to before {@code end}, by their number in the text. */
    record Words(int first, int end) {

        int size() {
            return Math.max(0, end - first);
        }

        int common(Words other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(first, other.first));
        }

        /** Twice the words in common over the words of both. */
        double dice(Words other) {
            int all = size() + other.size();
            return all == 0 ? 0 : 2.0 * common(other) / all;
        }

        boolean isMostlyIn(Words other) {
            return size() > 0 && 2 * common(other) >= size();
        }
    }

    ScoredText(String text) {
        this.text = text;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
    }

    String in(Span span) {
        return span.in(text);
    }

    /** The words that a span touches. */
    Words words(Span span) {
        int first = 0;
        while (first < words.size() && words.get(first).end() <= span.start()) {
            first++;
        }
        int end = first;
        while (end < words.size() && words.get(end).start() < span.end()) {
            end++;
        }
        return new Words(first, end);
    }

    /** Without marks, blanks, commas and full stops at its ends. */
    Span trim(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return start < end ? new Span(start, end) : span;
    }
}

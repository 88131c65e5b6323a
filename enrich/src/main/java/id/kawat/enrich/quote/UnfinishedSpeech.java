package id.kawat.enrich.quote;

import java.util.List;
import java.util.Optional;

/** Speech over several paragraphs whose speaker is named only at its end. */
final class UnfinishedSpeech {

    static final String RULE = "continued-paragraph";

    private static final String CLOSING = "\"”»“'’";

    private UnfinishedSpeech() {}

    /** Gives the paragraphs that end without a closing mark the speaker of the one after them. */
    static void giveSpeakers(String text, List<Quote> quotes) {
        for (int i = quotes.size() - 2; i >= 0; i--) {
            Quote quote = quotes.get(i);
            Quote next = quotes.get(i + 1);
            if (isOpen(quote) && next.speaker().isPresent() && goesOn(text, quote, next)) {
                quotes.set(i, asNext(quote, next));
            }
        }
    }

    private static boolean isOpen(Quote quote) {
        return quote.speaker().isEmpty()
                && (quote.rule().equals(Quote.UNATTRIBUTED) || quote.rule().equals(RULE));
    }

    private static Quote asNext(Quote quote, Quote next) {
        return new Quote(
                quote.span(),
                quote.kind(),
                List.of(),
                Optional.empty(),
                next.speaker(),
                next.jointly(),
                next.via(),
                next.chain(),
                true,
                RULE,
                next.confidence());
    }

    /** No closing mark, and the next line starts with a quotation. */
    private static boolean goesOn(String text, Quote quote, Quote next) {
        boolean closed = CLOSING.indexOf(text.charAt(quote.span().end() - 1)) >= 0;
        return !closed
                && next.span().start() >= quote.span().end()
                && text.substring(quote.span().end(), next.span().start()).isBlank();
    }
}

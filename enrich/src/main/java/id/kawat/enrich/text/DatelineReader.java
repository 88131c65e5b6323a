package id.kawat.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the place-and-date line that opens a text: {@code JAKARTA, KOMPAS —}, {@code Liputan6.com, Bogor -},
 * {@code Surabaya (ANTARA) -}, {@code LONDON, 12 Aug (Reuters) —}. Thread-safe.
 *
 * <p>It is what stands before the first dash with a blank after it, if that is short and holds only names, dates, commas and
 * brackets.
 */
final class DatelineReader {

    private static final int LONGEST = 18;

    private final PhraseTable sources;
    private final PhraseTable dates;

    DatelineReader(Vocabulary vocabulary) {
        PhraseTable.Builder media = new PhraseTable.Builder();
        PhraseTable.Builder calendar = new PhraseTable.Builder();
        for (Language language : vocabulary.languages()) {
            media.add(vocabulary.of(language, "organisations").section("media"), 1);
            calendar.add(vocabulary.of(language, "text").section("calendar"), 1);
        }
        sources = media.build();
        dates = calendar.build();
    }

    Optional<Dateline> read(String text, Tokens tokens, List<Paragraph> paragraphs) {
        for (Paragraph line : paragraphs) {
            if (line.kind() == Paragraph.Kind.COPY) {
                int dash = dash(tokens, line);
                return dash < 0 ? Optional.empty() : Optional.of(read(text, tokens, line.firstToken(), dash));
            }
        }
        return Optional.empty();
    }

    private int dash(Tokens tokens, Paragraph line) {
        int end = Math.min(line.endToken() - 1, line.firstToken() + LONGEST);
        for (int i = line.firstToken(); i < end; i++) {
            if (isDash(tokens, i)) {
                boolean spaced = tokens.isSpaceBefore(i + 1) || tokens.isMark(i + 1);
                return i > line.firstToken() && spaced ? i : -1;
            }
            if (!belongs(tokens, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isDash(Tokens tokens, int token) {
        char c = tokens.firstChar(token);
        return tokens.isPunctuation(token) && (c == '-' || c == '–' || c == '—' || c == '―');
    }

    private boolean belongs(Tokens tokens, int token) {
        return tokens.isCapitalised(token)
                || tokens.isNumber(token)
                || dates.bits(tokens.hash(token)) != 0
                || sources.bits(tokens.hash(token)) != 0
                || ",()/.|".indexOf(tokens.firstChar(token)) >= 0;
    }

    private Dateline read(String text, Tokens tokens, int start, int dash) {
        List<Span> names = names(tokens, start, dash);
        Optional<String> source = Optional.empty();
        Optional<String> place = Optional.empty();
        for (Span name : names) {
            if (source.isEmpty() && isSource(text, tokens, name)) {
                source = Optional.of(name.in(text));
            } else if (place.isEmpty()) {
                place = Optional.of(name.in(text));
            }
        }
        return new Dateline(new Span(tokens.start(start), tokens.end(dash)), place, source);
    }

    /** The runs of capitalised words between commas, brackets and dates. */
    private List<Span> names(Tokens tokens, int start, int dash) {
        List<Span> names = new ArrayList<>();
        int from = -1;
        for (int i = start; i <= dash; i++) {
            boolean name =
                    i < dash && !tokens.isPunctuation(i) && !tokens.isNumber(i) && dates.bits(tokens.hash(i)) == 0;
            if (name && from < 0) {
                from = i;
            } else if (!name && from >= 0) {
                names.add(tokens.span(from, i));
                from = -1;
            }
        }
        return names;
    }

    private boolean isSource(String text, Tokens tokens, Span name) {
        int first = tokens.firstEndingAfter(name.start());
        int end = tokens.firstEndingAfter(name.end() - 1) + 1;
        boolean inBrackets = first > 0 && tokens.is(first - 1, '(');
        return inBrackets
                || sources.longestAt(tokens, first, end, 1) == end - first
                || name.in(text).indexOf('.') > 0;
    }
}

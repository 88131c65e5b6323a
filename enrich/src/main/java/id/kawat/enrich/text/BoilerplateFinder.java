package id.kawat.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells copy from what sites and agencies print between it: related links and the headlines under them, advertisement and
 * video lines, photo credits, source notes, sharing lines; and from headings within the text. Thread-safe.
 *
 * <p>Works on whole lines. Markers come from word files; that a line under a marker is a headline is told from its form: it
 * ends without a full stop, begins no quotation and is short.
 */
final class BoilerplateFinder {

    /** Their places in this list are their bits in the marker table. */
    private static final List<Boilerplate.Kind> KINDS = List.of(Boilerplate.Kind.values());

    private static final int RELATED = KINDS.indexOf(Boilerplate.Kind.RELATED_LINK);
    private static final int MOST_HEADLINES = 8;
    private static final int LONGEST_HEADLINE = 32;
    private static final int LONGEST_MARKED_LINE = 40;

    private final PhraseTable markers;

    BoilerplateFinder(Vocabulary vocabulary) {
        PhraseTable.Builder table = new PhraseTable.Builder();
        for (Language language : vocabulary.languages()) {
            for (int kind = 0; kind < KINDS.size(); kind++) {
                table.add(
                        vocabulary
                                .of(language, "boilerplate")
                                .section(KINDS.get(kind).label()),
                        1 << kind);
            }
        }
        markers = table.build();
    }

    /** The lines with their kinds; what is boilerplate is added to {@code found}, too. */
    List<Paragraph> mark(String text, Tokens tokens, List<Paragraph> lines, List<Boilerplate> found) {
        List<Paragraph> marked = new ArrayList<>(lines.size());
        int headlines = 0;
        for (int i = 0; i < lines.size(); i++) {
            Paragraph line = lines.get(i);
            int kind = kindOf(tokens, line);
            boolean related = kind == RELATED;
            if (kind < 0 && headlines > 0 && isHeadline(tokens, line)) {
                kind = RELATED;
                headlines--;
            } else {
                headlines = related && isBare(tokens, line) ? MOST_HEADLINES : 0;
            }
            if (kind >= 0) {
                found.add(new Boilerplate(tokens.span(line.firstToken(), line.endToken()), KINDS.get(kind)));
                marked.add(line.as(Paragraph.Kind.BOILERPLATE));
            } else {
                marked.add(isHeading(tokens, lines, i) ? line.as(Paragraph.Kind.HEADING) : line);
            }
        }
        return marked;
    }

    private int kindOf(Tokens tokens, Paragraph line) {
        int start = skipBullets(tokens, line);
        int length = line.endToken() - start;
        if (length == 0 || length > LONGEST_MARKED_LINE) {
            return -1;
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int matched = markers.longestAt(tokens, start, line.endToken(), 1 << kind);
            if (matched > 0 && isMarker(tokens, line, start + matched)) {
                return kind;
            }
        }
        return -1;
    }

    private static int skipBullets(Tokens tokens, Paragraph line) {
        int at = line.firstToken();
        while (at < line.endToken() && !tokens.isWord(at) && !tokens.isMark(at) && !tokens.isNumber(at)) {
            at++;
        }
        return at;
    }

    /** A marker stands alone, before a colon, or before words that end like a headline and no full stop. */
    private static boolean isMarker(Tokens tokens, Paragraph line, int next) {
        return next == line.endToken()
                || (tokens.isPunctuation(next) && ":|/(-–—".indexOf(tokens.firstChar(next)) >= 0)
                || (tokens.isCapitalised(next) && !endsSentence(tokens, line));
    }

    private boolean isBare(Tokens tokens, Paragraph line) {
        int start = skipBullets(tokens, line);
        int end = start + markers.longestAt(tokens, start, line.endToken(), 1 << RELATED);
        while (end < line.endToken() && tokens.isPunctuation(end)) {
            end++;
        }
        return end == line.endToken();
    }

    private static boolean isHeadline(Tokens tokens, Paragraph line) {
        return line.endToken() - line.firstToken() <= LONGEST_HEADLINE
                && !tokens.isMark(line.firstToken())
                && !endsSentence(tokens, line);
    }

    /** Title case, no full stop, and copy after it. */
    private boolean isHeading(Tokens tokens, List<Paragraph> lines, int index) {
        Paragraph line = lines.get(index);
        return index + 1 < lines.size()
                && isHeadline(tokens, line)
                && !tokens.isPunctuation(line.endToken() - 1)
                && isTitleCase(tokens, line);
    }

    private static boolean isTitleCase(Tokens tokens, Paragraph line) {
        int words = 0;
        int capitals = 0;
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                capitals += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        return words > 0 && capitals * 10 >= words * 7;
    }

    private static boolean endsSentence(Tokens tokens, Paragraph line) {
        int last = line.endToken() - 1;
        while (last > line.firstToken() && (tokens.isMark(last) || tokens.is(last, ')'))) {
            last--;
        }
        char c = tokens.firstChar(last);
        return c == '.' || c == ',' || c == ';' || (tokens.isMark(line.endToken() - 1) && (c == '?' || c == '!'));
    }
}

package id.kawat.app.diff.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of an article in which a change stands, with the places to mark.
 *
 * @param pieces the text in order; together they are the excerpt
 * @param isOpening whether it begins where the body does
 * @param isEnding whether it ends where the body does
 */
public record Excerpt(List<Piece> pieces, boolean isOpening, boolean isEnding) {

    /** A far mention is not shown: an excerpt is to be read at a glance. */
    private static final int LONGEST = 420;

    private static final String ENDS = ".!?\n";

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /**
     * A part of the text.
     *
     * @param label what is marked; empty for what is not
     */
    public record Piece(String text, Optional<String> label) {}

    /** Around what {@code found} is about. */
    public static Excerpt of(String body, Found found) {
        Stretch first = found.marks().get(0);
        int from = inside(body, first.start());
        int to = inside(body, first.end());
        for (Stretch mark : found.marks()) {
            int start = Math.min(from, inside(body, mark.start()));
            int end = Math.max(to, inside(body, mark.end()));
            if (end - start <= LONGEST) {
                from = start;
                to = end;
            }
        }
        int start = sentenceStart(body, from);
        int end = sentenceEnd(body, to);
        return new Excerpt(pieces(body, start, end, found.marks()), start == 0, end == body.length());
    }

    private static int inside(String body, int position) {
        return Math.max(0, Math.min(position, body.length()));
    }

    private static int sentenceStart(String body, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST / 2 && !isSentenceEnd(body, start - 1)) {
            start--;
        }
        while (start < from && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        return wholeCharacter(body, start);
    }

    private static int sentenceEnd(String body, int to) {
        int end = to;
        while (end < body.length() && end - to < LONGEST / 2 && !(end > to && isSentenceEnd(body, end - 1))) {
            end++;
        }
        return wholeCharacter(body, end);
    }

    /** A line's end, or a sign that ends sentences before a blank. */
    private static boolean isSentenceEnd(String body, int position) {
        char sign = body.charAt(position);
        return sign == '\n'
                || (ENDS.indexOf(sign) >= 0
                        && position + 1 < body.length()
                        && Character.isWhitespace(body.charAt(position + 1)));
    }

    private static int wholeCharacter(String body, int position) {
        return position > 0
                        && position < body.length()
                        && Character.isSurrogatePair(body.charAt(position - 1), body.charAt(position))
                ? position - 1
                : position;
    }

    /** Marks may lie in one another, as a speaker within a reported clause: each unit bears the shortest of its marks. */
    private static List<Piece> pieces(String body, int from, int to, List<Stretch> marks) {
        List<Stretch> shortestFirst = marks.stream()
                .sorted(Comparator.comparingInt(mark -> mark.end() - mark.start()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            Optional<Stretch> here = at(i, shortestFirst);
            if (i + 1 == to || !here.equals(at(i + 1, shortestFirst))) {
                pieces.add(new Piece(body.substring(start, i + 1), here.map(Stretch::label)));
                start = i + 1;
            }
        }
        return pieces;
    }

    private static Optional<Stretch> at(int position, List<Stretch> marks) {
        return marks.stream()
                .filter(mark -> mark.start() <= position && position < mark.end())
                .findFirst();
    }
}

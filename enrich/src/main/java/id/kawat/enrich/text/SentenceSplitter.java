package id.kawat.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts paragraphs into sentences: after a full stop, question or exclamation mark that something capital follows, never
 * inside quotation marks, and after a closing mark only where the quotation itself ended a sentence. Thread-safe.
 */
final class SentenceSplitter {

    private static final String STOPS = ".?!…";

    private final PhraseTable starters;

    /** @param starters words that begin a sentence after a dotted word: {@code the U.S. The} */
    SentenceSplitter(PhraseTable starters) {
        this.starters = starters;
    }

    List<Sentence> split(Tokens tokens, List<Paragraph> paragraphs, List<Quotation> quotations) {
        List<Sentence> sentences = new ArrayList<>();
        int quotation = 0;
        int done = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            Paragraph line = paragraphs.get(p);
            if (line.firstToken() < done) {
                continue;
            }
            line = withLinesBroken(line, p, paragraphs, quotations);
            done = line.endToken();
            if (line.kind() == Paragraph.Kind.BOILERPLATE) {
                continue;
            }
            boolean heading = line.kind() == Paragraph.Kind.HEADING;
            int start = line.firstToken();
            int at = start;
            while (at < line.endToken()) {
                quotation = skipBefore(quotations, quotation, at);
                at = startsHere(quotations, quotation, at)
                        ? quotations.get(quotation).endToken()
                        : at + 1;
                if (at >= line.endToken() || endsBefore(tokens, at)) {
                    sentences.add(new Sentence(start, Math.min(at, line.endToken()), p, heading));
                    start = at;
                }
            }
        }
        return sentences;
    }

    /** A line goes on over those that a quotation begun in it reaches into. */
    private static Paragraph withLinesBroken(
            Paragraph line, int index, List<Paragraph> paragraphs, List<Quotation> quotations) {
        int end = line.endToken();
        for (int p = index + 1; p < paragraphs.size() && reachesOver(quotations, end); p++) {
            end = paragraphs.get(p).endToken();
        }
        return end == line.endToken() ? line : new Paragraph(line.kind(), line.firstToken(), end);
    }

    /** Whether a quotation stands on both sides of a token's beginning. */
    private static boolean reachesOver(List<Quotation> quotations, int token) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).firstToken() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && quotations.get(low - 1).endToken() > token;
    }

    private static int skipBefore(List<Quotation> quotations, int from, int at) {
        int next = from;
        while (next < quotations.size() && quotations.get(next).firstToken() < at) {
            next++;
        }
        return next;
    }

    private static boolean startsHere(List<Quotation> quotations, int next, int at) {
        return next < quotations.size() && quotations.get(next).firstToken() == at;
    }

    private boolean endsBefore(Tokens tokens, int next) {
        int last = next - 1;
        if (!tokens.isSpaceBefore(next)) {
            return false;
        }
        if (tokens.isDotted(last)) {
            return starters.bits(tokens.hash(next)) != 0 && tokens.isCapitalised(next);
        }
        boolean stop = isStop(tokens, last) || (closes(tokens, last) && isStop(tokens, last - 1));
        return stop && canStart(tokens, next);
    }

    private static boolean isStop(Tokens tokens, int token) {
        return token >= 0 && tokens.isPunctuation(token) && STOPS.indexOf(tokens.firstChar(token)) >= 0;
    }

    private static boolean closes(Tokens tokens, int token) {
        return tokens.isMark(token) || tokens.is(token, ')') || tokens.is(token, ']');
    }

    private static boolean canStart(Tokens tokens, int token) {
        return tokens.isCapitalised(token)
                || tokens.isNumber(token)
                || tokens.isMark(token)
                || tokens.is(token, '(')
                || tokens.is(token, '[');
    }
}

package id.kawat.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks of all kinds, line by line, in one pass over the tokens.
 *
 * <p>Where a mark can open or close, what stands around it decides, then whether one is open. A mark that never finds its
 * partner is left alone, so that one typing error does not turn the rest of the article inside out; only one that opens its
 * line quotes to the end of it, as speech over several paragraphs is printed.
 */
final class QuotationPairer {

    private final String text;
    private final Tokens tokens;
    private final List<Quotation> found = new ArrayList<>();

    /** Opening marks of this line that wait for their partner. */
    private final IntStack open = new IntStack();

    /** Pairs of this line as opening and closing token, inner ones before outer ones. */
    private final IntStack pairs = new IntStack();

    /** A mark of the line before that found no partner there, or -1. */
    private int waiting = -1;

    QuotationPairer(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The outermost quotations of the paragraphs that are copy, in the order of the text. */
    List<Quotation> pair(List<Paragraph> paragraphs) {
        for (int p = 0; p < paragraphs.size(); p++) {
            if (paragraphs.get(p).kind() == Paragraph.Kind.COPY) {
                pair(paragraphs.get(p), p + 1 < paragraphs.size() && startsWithMark(paragraphs.get(p + 1)));
            } else {
                waiting = -1;
            }
        }
        return found;
    }

    private boolean startsWithMark(Paragraph line) {
        return line.kind() == Paragraph.Kind.COPY && tokens.isMark(line.firstToken());
    }

    private void pair(Paragraph whole, boolean nextOpens) {
        int from = waiting < 0 ? whole.firstToken() : closeAcrossLines(whole);
        waiting = -1;
        if (from >= whole.endToken()) {
            return;
        }
        Paragraph line = new Paragraph(whole.kind(), from, whole.endToken());
        open.clear();
        pairs.clear();
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            if (tokens.isMark(i)) {
                read(i, line);
            }
        }
        pairLeftOvers();
        keepOutermost(line);
        keepOpen(line, nextOpens);
    }

    /**
     * A line break within a quotation: the line before left a mark open, and the first mark here closes one.
     *
     * @return the token after that mark, else the first one of the line
     */
    private int closeAcrossLines(Paragraph line) {
        int mark = line.firstToken();
        while (mark < line.endToken() && (!tokens.isMark(mark) || isSingle(mark))) {
            mark++;
        }
        boolean alone = mark == line.firstToken() && isSpace(after(mark));
        boolean closing = mark > line.firstToken() && mark < line.endToken() && looksClosing(mark);
        if (mark == line.endToken() || !(alone || (closing && !looksOpening(mark)))) {
            return line.firstToken();
        }
        while (!found.isEmpty() && found.get(found.size() - 1).firstToken() >= waiting) {
            found.remove(found.size() - 1);
        }
        found.add(new Quotation(tokens.span(waiting, mark + 1), waiting, mark + 1, true));
        return mark + 1;
    }

    private void read(int mark, Paragraph line) {
        QuotationMark kind = QuotationMark.of(tokens, mark);
        if (kind.isSingle()) {
            readSingle(mark);
        } else if (closes(kind, mark, line)) {
            close(mark);
        } else if (opens(kind, mark, line)) {
            open.push(mark);
        }
    }

    private void readSingle(int mark) {
        boolean waiting = !open.isEmpty() && isSingle(open.peek());
        if (waiting && looksClosing(mark)) {
            pairs.push(open.pop());
            pairs.push(mark);
        } else if (!waiting && looksOpening(mark) && !looksClosing(mark)) {
            open.push(mark);
        }
    }

    private boolean closes(QuotationMark kind, int mark, Paragraph line) {
        if (!isDoubleOpen() || mark == line.firstToken()) {
            return false;
        }
        return switch (kind) {
            case DOUBLE_OPENING -> tokens.firstChar(openDouble()) == '„' && tokens.firstChar(mark) == '“';
            case DOUBLE_CLOSING -> tokens.firstChar(openDouble()) != '”' || !startsSpeech(mark);
            case ANGLE_OPENING -> tokens.firstChar(openDouble()) == '»' && !looksOpening(mark);
            case ANGLE_CLOSING -> tokens.firstChar(openDouble()) == '«';
            default -> !startsSpeech(mark) || endsBadlySpaced(mark);
        };
    }

    private boolean opens(QuotationMark kind, int mark, Paragraph line) {
        return switch (kind) {
            case DOUBLE_OPENING, ANGLE_OPENING -> true;
            case DOUBLE_CLOSING, ANGLE_CLOSING -> looksOpening(mark);
            default -> mark == line.firstToken() || looksOpening(mark) || !looksClosing(mark);
        };
    }

    /** A blank or bracket before it and a word right after it. */
    private boolean startsSpeech(int mark) {
        return looksOpening(mark) && !looksClosing(mark);
    }

    /** {@code "Ada, "kata Budi}: the blank stands on the wrong side of a closing mark. */
    private boolean endsBadlySpaced(int mark) {
        int before = mark - 1;
        boolean afterStop = tokens.isPunctuation(before) && ",.?!".indexOf(tokens.firstChar(before)) >= 0;
        return afterStop && Character.isLowerCase(after(mark));
    }

    private boolean looksOpening(int mark) {
        char before = before(mark);
        boolean room = isSpace(before) || "([{—–-/:;,".indexOf(before) >= 0 || QuotationMark.isMark(before);
        char after = after(mark);
        return room && !isSpace(after) && ".,;:?!)".indexOf(after) < 0;
    }

    private boolean looksClosing(int mark) {
        char after = after(mark);
        boolean room = isSpace(after) || ".,;:?!)]}—–-/".indexOf(after) >= 0 || QuotationMark.isMark(after);
        return room && !isSpace(before(mark));
    }

    private void close(int mark) {
        while (isSingle(open.peek())) {
            open.pop();
        }
        pairs.push(open.pop());
        pairs.push(mark);
    }

    /** Marks read as opening twice over are a pair after all: {@code "Ada "Lalu}. */
    private void pairLeftOvers() {
        int first = -1;
        for (int i = 0; i < open.size(); i++) {
            int mark = open.get(i);
            if (isSingle(mark)) {
                continue;
            }
            boolean opensOnly = tokens.firstChar(mark) == '“' || tokens.firstChar(mark) == '«';
            if (first < 0 || opensOnly) {
                first = mark;
            } else {
                pairs.push(first);
                pairs.push(mark);
                first = -1;
            }
        }
        waiting = first;
    }

    /** One that opens its line, or follows a colon before a line that opens with a mark, quotes to the end of the line. */
    private void keepOpen(Paragraph line, boolean nextOpens) {
        if (waiting < 0 || waiting + 1 >= line.endToken() || isSpace(after(waiting))) {
            return;
        }
        boolean first = waiting == line.firstToken() && pairs.isEmpty();
        boolean announced = waiting > line.firstToken() && tokens.is(waiting - 1, ':') && nextOpens;
        if (first || announced) {
            while (!found.isEmpty() && found.get(found.size() - 1).firstToken() >= waiting) {
                found.remove(found.size() - 1);
            }
            found.add(new Quotation(tokens.span(waiting, line.endToken()), waiting, line.endToken(), false));
        }
    }

    private void keepOutermost(Paragraph line) {
        int[] partner = new int[pairs.isEmpty() ? 0 : line.endToken() - line.firstToken()];
        for (int i = 0; i < pairs.size(); i += 2) {
            partner[pairs.get(i) - line.firstToken()] = pairs.get(i + 1);
        }
        int at = 0;
        while (at < partner.length) {
            int closing = partner[at];
            if (closing == 0) {
                at++;
                continue;
            }
            int opening = at + line.firstToken();
            found.add(new Quotation(tokens.span(opening, closing + 1), opening, closing + 1, true));
            at = closing + 1 - line.firstToken();
        }
    }

    private boolean isDoubleOpen() {
        return openDouble() >= 0;
    }

    /** The innermost open mark that is not single: at most one single mark stands above it. */
    private int openDouble() {
        int top = open.size() - 1;
        if (top >= 0 && isSingle(open.get(top))) {
            top--;
        }
        return top >= 0 ? open.get(top) : -1;
    }

    private boolean isSingle(int mark) {
        return QuotationMark.of(tokens, mark).isSingle();
    }

    private char before(int mark) {
        int at = tokens.start(mark);
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private char after(int mark) {
        int at = tokens.end(mark);
        return at == text.length() ? ' ' : text.charAt(at);
    }

    private static boolean isSpace(char c) {
        return Tokeniser.isBlank(c) || Tokeniser.isLineEnd(c);
    }
}

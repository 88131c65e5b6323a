package id.kawat.ingest.json;

import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.WireInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts JSON input into its items without parsing it, so that a broken item costs only itself.
 *
 * <p>Works on code units and needs only ASCII to be right, so that invalid bytes in one item leave the others alone.
 */
final class JsonFraming {

    /**
     * One item, still unparsed.
     *
     * @param from position of its first byte
     * @param to position behind its last byte
     */
    record Frame(ItemPosition position, int from, int to) {}

    private final WireInput input;

    JsonFraming(WireInput input) {
        this.input = input;
    }

    /** A frame for each line that is not blank, line break excluded. */
    List<Frame> lines() {
        List<Frame> frames = new ArrayList<>();
        int line = 1;
        int from = input.start();
        for (int at = from; at < input.end(); at += input.unitBytes()) {
            if (input.unitAt(at) == '\n') {
                addLine(frames, line++, from, at);
                from = at + input.unitBytes();
            }
        }
        addLine(frames, line, from, input.bytes().length);
        return frames;
    }

    private void addLine(List<Frame> frames, int line, int from, int to) {
        int end = trim(from, to);
        if (end > from) {
            frames.add(new Frame(ItemPosition.line(line), from, end));
        }
    }

    /**
     * A frame for each element of the array that opens the input. Where the array is not closed, or something stands behind it,
     * one more frame holds what can't be right.
     */
    List<Frame> elements() {
        List<Frame> frames = new ArrayList<>();
        int at = skipBlanks(skipBlanks(input.start()) + input.unitBytes());
        int lastEnd = input.start();
        while (at < input.end() && input.unitAt(at) != ']') {
            lastEnd = endOfElement(at);
            frames.add(new Frame(ItemPosition.item(frames.size() + 1), at, trim(at, lastEnd)));
            at = unitAt(lastEnd) == ',' ? skipBlanks(lastEnd + input.unitBytes()) : lastEnd;
        }
        int rest = at < input.end() ? skipBlanks(at + input.unitBytes()) : input.start();
        boolean brokenOff = lastEnd == input.end() && !isWhole(frames);
        if (rest < input.end() && !brokenOff) {
            frames.add(new Frame(ItemPosition.item(frames.size() + 1), rest, input.bytes().length));
        }
        return frames;
    }

    /** Whether the last frame is an object in order, so that only the array around it can be broken. */
    private boolean isWhole(List<Frame> frames) {
        Frame last = frames.get(frames.size() - 1);
        return isObject(last.from(), last.to());
    }

    private int endOfElement(int from) {
        BracketDepth brackets = new BracketDepth();
        for (int at = from; at < input.end(); at += input.unitBytes()) {
            int unit = input.unitAt(at);
            if (brackets.isOutside() && (unit == ',' || unit == ']')) {
                return at;
            }
            brackets.accept(unit);
        }
        return input.end();
    }

    /** Whether the range is one object, from the brace that opens it to the one that closes it. */
    boolean isObject(int from, int to) {
        if (unitAt(from) != '{') {
            return false;
        }
        BracketDepth brackets = new BracketDepth();
        int at = from;
        do {
            brackets.accept(unitAt(at)); // a range may end within a unit of UTF-16
            at += input.unitBytes();
        } while (at < to && !brackets.isOutside());
        return at == to && brackets.isOutside();
    }

    /** Whether the whole input is one object, over however many lines. */
    boolean isOneObject() {
        return isObject(skipBlanks(input.start()), trim(input.start(), input.end()));
    }

    private int trim(int from, int to) {
        int end = to;
        while (end > from && isBlank(end - input.unitBytes())) {
            end -= input.unitBytes();
        }
        return end;
    }

    /** Position of the first unit from {@code from} on that is no white space. */
    int skipBlanks(int from) {
        int at = from;
        while (at < input.end() && isBlank(at)) {
            at += input.unitBytes();
        }
        return at;
    }

    /** The code unit at a position, or 0 behind the end. */
    int unitAt(int position) {
        return position < input.end() ? input.unitAt(position) : 0;
    }

    private boolean isBlank(int position) {
        int unit = input.unitAt(position);
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
    }
}

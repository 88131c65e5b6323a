package id.kawat.ingest.xml;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.XmlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the items of a document by their tags alone, so that a broken one costs only itself. */
final class XmlFraming {

    /** In one file or request. */
    static final int MOST_ITEMS = 10_000;

    private XmlFraming() {}

    /**
     * An item's place.
     *
     * @param from of its start tag, in UTF-16 units
     * @param to behind its end tag, or where the next item or the text's end cuts it off
     */
    record Frame(int from, int to) {}

    /**
     * The outermost elements of these names. One that opens within another of the same kind ends it where items can't nest.
     *
     * @param nest whether items may hold items
     */
    static List<Frame> frames(String text, Set<String> names, boolean nest) throws XmlRefused {
        List<Frame> frames = new ArrayList<>();
        XmlTokens tokens = new XmlTokens(text, 0);
        int start = -1;
        int depth = 0;
        while (tokens.next()) {
            boolean opens = tokens.kind() == Kind.START && names.contains(tokens.localName());
            if (opens && (depth == 0 || !nest)) {
                if (depth > 0) {
                    add(frames, new Frame(start, tokens.from()));
                }
                start = tokens.from();
                depth = 1;
            } else if (opens) {
                depth++;
            } else if (tokens.kind() == Kind.EMPTY && depth == 0 && names.contains(tokens.localName())) {
                add(frames, new Frame(tokens.from(), tokens.to()));
            } else if (tokens.kind() == Kind.END && depth > 0 && names.contains(tokens.localName()) && --depth == 0) {
                add(frames, new Frame(start, tokens.to()));
            }
        }
        if (depth > 0) {
            add(frames, new Frame(start, text.length()));
        }
        return frames;
    }

    private static void add(List<Frame> frames, Frame frame) throws XmlRefused {
        if (frames.size() >= MOST_ITEMS) {
            throw new XmlRefused(
                    ReasonClass.LIMIT_SIZE, "it holds more than " + MOST_ITEMS + " items: send them in several files");
        }
        frames.add(frame);
    }
}

package id.kawat.ingest.xml;

import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import id.kawat.ingest.xml.XmlFraming.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a document item by item, each checked and parsed for itself. Immutable and thread-safe.
 *
 * @param names of the elements that are items, without prefix
 * @param nest whether items may hold items
 * @param reader of one item
 */
public record XmlItems(Set<String> names, boolean nest, ItemReader reader) {

    /** Makes an outcome of an item. */
    @FunctionalInterface
    public interface ItemReader {

        /**
         * Reads the item to its end.
         *
         * @param cursor on the item's element
         * @param story takes what the item says; it already holds the warnings so far
         */
        WireOutcome read(WireItem item, XmlCursor cursor, Story story, ReadHints hints) throws XmlRefused;
    }

    public XmlItems {
        names = Set.copyOf(names);
    }

    /** One outcome for each item, in the input's order; at least one. */
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return input.decoded()
                .map(decoded -> read(input, decoded, hints))
                .orElseGet(() -> List.of(Rejected.undecodable(input.whole(), input.charset())));
    }

    private List<WireOutcome> read(WireInput input, Decoded decoded, ReadHints hints) {
        try {
            Map<String, String> entities = XmlGuard.entities(decoded.text());
            List<Frame> frames = XmlFraming.frames(decoded.text(), names, nest);
            if (frames.isEmpty()) {
                return List.of(noItem(input, decoded.text(), entities));
            }
            return new Document(input, decoded, frames, entities, hints).outcomes();
        } catch (XmlRefused refused) {
            return List.of(new Rejected(input.whole(), refused.reason(), refused.text()));
        }
    }

    private static WireOutcome noItem(WireInput input, String text, Map<String, String> entities) throws XmlRefused {
        XmlCursor.over(XmlGuard.check(text, entities, 1)).finish();
        return new Rejected(input.whole(), ReasonClass.CONTENT_EMPTY, "there is no item in it");
    }

    /** One document while it is being read. */
    private final class Document {

        private final WireInput input;
        private final Decoded decoded;
        private final List<Frame> frames;
        private final Map<String, String> entities;
        private final ReadHints hints;
        private final Optional<String> language;
        private int lines = 1;
        private int counted;

        Document(WireInput input, Decoded decoded, List<Frame> frames, Map<String, String> entities, ReadHints hints) {
            this.input = input;
            this.decoded = decoded;
            this.frames = frames;
            this.entities = entities;
            this.hints = hints;
            this.language = XmlRoot.language(decoded.text());
        }

        List<WireOutcome> outcomes() {
            List<WireOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < frames.size(); i++) {
                outcomes.add(outcome(frames.get(i), item(i)));
            }
            int end = frames.get(frames.size() - 1).to();
            if (end < decoded.text().length() && isCutOff(end)) {
                outcomes.add(cutOff(end));
            }
            return outcomes;
        }

        private WireItem item(int place) {
            Frame frame = frames.get(place);
            return frames.size() == 1
                    ? input.whole()
                    : new WireItem(
                            ItemPosition.item(place + 1),
                            decoded.text().substring(frame.from(), frame.to()).getBytes(decoded.charset()));
        }

        private WireOutcome outcome(Frame frame, WireItem item) {
            int firstLine = lineAt(frame.from());
            if (item.bytes().length > hints.maxArticleBytes()) {
                return Rejected.tooLarge(item, hints.maxArticleBytes());
            }
            try {
                SafeXml safe = XmlGuard.check(decoded.text().substring(frame.from(), frame.to()), entities, firstLine);
                XmlCursor cursor = XmlCursor.over(safe, firstLine);
                Story story = new Story();
                if (hints.explaining()) {
                    story.explain(cursor);
                }
                decoded.warnings().forEach(story::warn);
                safe.warnings().forEach(story::warn);
                story.set(Story.Field.ENVELOPE_LANGUAGE, language);
                return reader.read(item, cursor, story, hints);
            } catch (XmlRefused refused) {
                return new Rejected(item, refused.reason(), item.position().lead() + refused.text());
            }
        }

        private int lineAt(int position) {
            for (; counted < position; counted++) {
                lines += decoded.text().charAt(counted) == '\n' ? 1 : 0;
            }
            return lines;
        }

        /** Whether the envelope around the items is never closed, so that items may be missing. */
        private boolean isCutOff(int end) {
            XmlTokens tokens = new XmlTokens(decoded.text(), end);
            while (tokens.next()) {
                if (tokens.kind() == XmlTokens.Kind.END) {
                    return false;
                }
            }
            return !names.contains(XmlRoot.of(input));
        }

        private WireOutcome cutOff(int end) {
            WireItem rest = new WireItem(
                    ItemPosition.item(frames.size() + 1),
                    decoded.text().substring(end).getBytes(decoded.charset()));
            return new Rejected(
                    rest,
                    ReasonClass.XML_MALFORMED,
                    "the file is cut off behind item " + frames.size() + ": items may be missing");
        }
    }
}

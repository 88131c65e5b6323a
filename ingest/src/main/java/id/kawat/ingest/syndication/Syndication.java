package id.kawat.ingest.syndication;

import id.kawat.ingest.syndication.EntryParser.Parsed;
import id.kawat.ingest.syndication.FeedText.Cut;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import id.kawat.ingest.xml.XmlGuard;
import id.kawat.ingest.xml.XmlRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * RSS 0.9x, 1.0 and 2.0, WordPress exports, and Atom with its tombstones.
 *
 * <p>Feeds are often broken somewhere: the text is cut into entries first, and each is read on its own. Content that an entry only
 * points at is not fetched.
 */
public final class Syndication implements WireFormat {

    @Override
    public String name() {
        return "syndication";
    }

    @Override
    public List<String> names() {
        return List.of("rss", "atom");
    }

    @Override
    public String sign() {
        return "its root element: rss, rdf:RDF, feed or entry";
    }

    @Override
    public boolean recognises(WireInput input) {
        return FeedText.dialectOf(input.opening()).isPresent();
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return input.decoded()
                .flatMap(decoded -> FeedText.of(decoded.text()).map(feed -> read(input, decoded, feed, hints)))
                .orElseGet(() -> List.of(Rejected.undecodable(input.whole(), input.charset())));
    }

    private static List<WireOutcome> read(WireInput input, Decoded decoded, FeedText feed, ReadHints hints) {
        try {
            Map<String, String> entities = XmlGuard.entities(feed.frame());
            FeedFrame frame = FeedFrame.of(feed, entities);
            return feed.entries().isEmpty()
                    ? List.of(empty(input, decoded, frame))
                    : read(decoded, feed, new EntryReader(frame, hints), entities, hints);
        } catch (XmlRefused hostile) {
            return List.of(new Rejected(input.whole(), hostile.reason(), hostile.text()));
        }
    }

    private static WireOutcome empty(WireInput input, Decoded decoded, FeedFrame frame) {
        if (input.declaresUnknownCharset() && !decoded.warnings().isEmpty()) {
            return new Rejected(
                    input.whole(),
                    ReasonClass.ENCODING_UNKNOWN,
                    decoded.warnings().get(0));
        }
        return frame.trouble()
                .<WireOutcome>map(trouble -> new Rejected(input.whole(), ReasonClass.XML_MALFORMED, trouble))
                .orElseGet(() ->
                        new Ignored(input.whole(), ReasonClass.NOT_AN_ARTICLE_EMPTY_FEED, "a feed without entries"));
    }

    private static List<WireOutcome> read(
            Decoded decoded, FeedText feed, EntryReader reader, Map<String, String> entities, ReadHints hints) {
        EntryParser parser = new EntryParser(FeedDocument.of(feed), entities);
        List<WireOutcome> outcomes = new ArrayList<>(feed.entries().size());
        for (Cut cut : feed.entries()) {
            WireItem item = new WireItem(
                    ItemPosition.item(outcomes.size() + 1), cut.text().getBytes(decoded.charset()));
            outcomes.add(read(item, cut, parser, reader, decoded.warnings(), hints));
        }
        return outcomes;
    }

    private static WireOutcome read(
            WireItem item, Cut cut, EntryParser parser, EntryReader reader, List<String> warnings, ReadHints hints) {
        if (item.bytes().length > hints.maxArticleBytes()) {
            return Rejected.tooLarge(item, hints.maxArticleBytes());
        }
        if (cut.depth() > XmlGuard.DEEPEST) {
            return refused(
                    item, ReasonClass.LIMIT_DEPTH, "elements are nested more than " + XmlGuard.DEEPEST + " deep");
        }
        if (!cut.whole()) {
            return refused(
                    item, ReasonClass.XML_MALFORMED, "<" + cut.name() + "> is cut off: its closing tag is missing");
        }
        try {
            Parsed parsed = parser.parse(cut.text(), cut.name());
            return reader.read(item, parsed, warnings);
        } catch (XmlRefused refused) {
            return refused(item, refused.reason(), refused.text());
        }
    }

    private static Rejected refused(WireItem item, ReasonClass reason, String message) {
        return new Rejected(item, reason, item.position().lead() + message);
    }
}

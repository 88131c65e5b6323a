package id.kawat.ingest.newsmlg2;

import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlItems;
import id.kawat.ingest.xml.XmlRefused;
import id.kawat.ingest.xml.XmlRoot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** NewsML-G2: a message of items or one item alone. Items without copy are counted and passed over. */
public final class NewsMlG2 implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "newsml-g2";

    private static final Map<String, ReasonClass> WITHOUT_COPY = Map.of(
            "packageItem", ReasonClass.NOT_AN_ARTICLE_PACKAGE,
            "conceptItem", ReasonClass.NOT_AN_ARTICLE_CONCEPT,
            "knowledgeItem", ReasonClass.NOT_AN_ARTICLE_CONCEPT,
            "planningItem", ReasonClass.NOT_AN_ARTICLE_EVENT,
            "catalogItem", ReasonClass.NOT_AN_ARTICLE_OTHER,
            "hopItem", ReasonClass.NOT_AN_ARTICLE_OTHER);

    private static final XmlItems ITEMS = new XmlItems(
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem", "hopItem"),
            false,
            NewsMlG2::outcome);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "its root element: newsMessage, newsItem or another item";
    }

    @Override
    public boolean recognises(WireInput input) {
        String root = XmlRoot.of(input);
        return root.equals("newsMessage") || ITEMS.names().contains(root);
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return ITEMS.read(input, hints);
    }

    private static WireOutcome outcome(WireItem item, XmlCursor cursor, Story story, ReadHints hints)
            throws XmlRefused {
        String name = cursor.name();
        if (WITHOUT_COPY.containsKey(name)) {
            cursor.finish();
            return ignored(item, WITHOUT_COPY.getOrDefault(name, ReasonClass.NOT_AN_ARTICLE_OTHER), "a " + name);
        }
        G2Item read = new G2Item(cursor, story);
        read.read();
        cursor.finish();
        Optional<ReasonClass> without = read.withoutCopy();
        return without.isPresent()
                ? ignored(item, without.get(), "a news item of class " + read.itemClass())
                : story.outcome(NAME, item, hints);
    }

    private static Ignored ignored(WireItem item, ReasonClass reason, String what) {
        return new Ignored(item, reason, item.position().lead() + what + " holds no copy");
    }
}

package id.kawat.ingest.newsml;

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
import java.util.Optional;
import java.util.Set;

/** NewsML 1.0 to 1.2: an envelope of items, each a tree of components of which some are the copy. */
public final class NewsMl implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "newsml-1.2";

    private static final XmlItems ITEMS = new XmlItems(Set.of("NewsItem"), true, NewsMl::outcome);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "its root element: NewsML";
    }

    @Override
    public boolean recognises(WireInput input) {
        String root = XmlRoot.of(input);
        return root.equals("NewsML") || root.equals("NewsItem");
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return ITEMS.read(input, hints);
    }

    private static WireOutcome outcome(WireItem item, XmlCursor cursor, Story story, ReadHints hints)
            throws XmlRefused {
        NewsMlItem read = new NewsMlItem(cursor, story);
        read.read();
        cursor.finish();
        Optional<ReasonClass> without = read.withoutCopy();
        return without.isPresent()
                ? new Ignored(item, without.get(), item.position().lead() + "a NewsItem without text")
                : story.outcome(NAME, item, hints);
    }
}

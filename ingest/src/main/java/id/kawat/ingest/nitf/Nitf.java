package id.kawat.ingest.nitf;

import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlItems;
import id.kawat.ingest.xml.XmlRefused;
import id.kawat.ingest.xml.XmlRoot;
import java.util.List;
import java.util.Set;

/** NITF 3.x as DTD or schema have it: one article a document. */
public final class Nitf implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "nitf";

    private static final XmlItems ITEMS = new XmlItems(Set.of("nitf"), false, Nitf::outcome);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "its root element: nitf";
    }

    @Override
    public boolean recognises(WireInput input) {
        return XmlRoot.of(input).equals("nitf");
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return ITEMS.read(input, hints);
    }

    private static WireOutcome outcome(WireItem item, XmlCursor cursor, Story story, ReadHints hints)
            throws XmlRefused {
        NitfDocument document = new NitfDocument(cursor, story);
        document.read();
        cursor.finish();
        story.body(document.body());
        return story.outcome(NAME, item, hints);
    }
}

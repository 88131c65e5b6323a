package id.kawat.ingest.syndication;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.SafeXml;
import id.kawat.ingest.xml.XmlGuard;
import id.kawat.ingest.xml.XmlRefused;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * Parses entries one by one: strictly where they are XML, else after a repair that is told. ROME only ever sees what went through
 * {@link XmlGuard} and holds exactly one entry. Immutable and thread-safe.
 */
final class EntryParser {

    private static final XMLInputFactory STAX = factory();

    /** {@link EntryTimes} reads them; ROME would try a dozen forms for each. */
    private static final Set<String> TIMES =
            Set.of("pubDate", "date", "updated", "published", "issued", "modified", "created");

    private final FeedDocument document;
    private final Map<String, String> entities;

    /**
     * @param entities that the feed's DOCTYPE declares
     */
    EntryParser(FeedDocument document, Map<String, String> entities) {
        this.document = document;
        this.entities = entities;
    }

    /**
     * An entry as element, and as ROME understands it.
     *
     * @param root of the small feed around it
     * @param syndicated empty for what ROME does not know, such as a tombstone
     */
    record Parsed(Element root, Element entry, Optional<SyndEntry> syndicated, List<String> warnings) {}

    /** The entry in this text. */
    Parsed parse(String entry, String name) throws XmlRefused {
        List<String> warnings = new ArrayList<>();
        Document feed = parseLeniently(entry, warnings);
        Element element = entryIn(feed.getRootElement(), name.substring(name.indexOf(':') + 1));
        Element whole = element.clone();
        element.getChildren().removeIf(child -> TIMES.contains(child.getName()));
        return new Parsed(feed.getRootElement(), whole, syndicated(feed), warnings);
    }

    private Document parseLeniently(String entry, List<String> warnings) throws XmlRefused {
        SafeXml safe = XmlGuard.check(entry, entities, 1);
        warnings.addAll(safe.warnings());
        try {
            return parse(document.around(safe.text()));
        } catch (XmlRefused first) {
            try {
                Document repaired = parse(document.declaring(safe.text()).around(safe.text()));
                warnings.add("it uses prefixes that the feed does not declare: read as they are commonly meant");
                return repaired;
            } catch (XmlRefused second) {
                String balanced = balanced(safe.text());
                Document repaired = parse(document.declaring(balanced).around(balanced));
                warnings.add("it is not well-formed XML and was repaired: " + first.text());
                return repaired;
            }
        }
    }

    /** The text with its tags closed in order. */
    private static String balanced(String entry) {
        org.jsoup.nodes.Document repaired = Jsoup.parse(entry, "", Parser.xmlParser());
        repaired.outputSettings()
                .prettyPrint(false)
                .syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml)
                .escapeMode(EscapeMode.xhtml);
        return repaired.outerHtml();
    }

    static Document parse(String xml) throws XmlRefused {
        try {
            XMLStreamReader reader = STAX.createXMLStreamReader(new StringReader(xml));
            try {
                return new StAXStreamBuilder().build(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | JDOMException malformed) {
            throw new XmlRefused(ReasonClass.XML_MALFORMED, oneLine(malformed), malformed);
        } catch (RuntimeException defect) { // the JDK's reader and JDOM throw some for names that no XML allows
            throw new XmlRefused(ReasonClass.XML_MALFORMED, oneLine(defect), defect);
        }
    }

    private static String oneLine(Exception malformed) {
        String message = String.valueOf(malformed.getMessage());
        int told = message.indexOf("Message: ");
        return (told < 0 ? message : message.substring(told + 9))
                .lines()
                .findFirst()
                .orElse("not XML");
    }

    private static Element entryIn(Element root, String localName) throws XmlRefused {
        Element channel = root.getChildren().stream()
                .filter(child ->
                        child.getName().equals("channel") && root.getName().equals("rss"))
                .findFirst()
                .orElse(root);
        return channel.getChildren().stream()
                .filter(child -> child.getName().equals(localName))
                .findFirst()
                .orElseThrow(() -> new XmlRefused(ReasonClass.XML_MALFORMED, "there is no whole entry in it"));
    }

    private static Optional<SyndEntry> syndicated(Document feed) throws XmlRefused {
        try {
            SyndFeed syndicated = new SyndFeedImpl(new WireFeedInput(false, Locale.ROOT).build(feed), true);
            return syndicated.getEntries().stream().findFirst();
        } catch (FeedException | RuntimeException unread) { // ROME throws what its input makes it
            throw new XmlRefused(
                    ReasonClass.SCHEMA_TYPE, "it is XML, but no entry of a feed: " + oneLine(unread), unread);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

package id.kawat.ingest.xml;

import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.wire.ReasonClass;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Moves through a checked document once, from element to element. Names are without prefix and namespace, because senders get
 * those wrong. What the caller does not read is passed over. For one thread.
 */
public final class XmlCursor {

    /** Belt to the guard's braces: what the guard leaves holds no DTD and no entity to begin with. */
    private static final XMLInputFactory FACTORY = hardened();

    private final XMLStreamReader reader;
    private final int firstLine;
    private int depth;
    private List<String> names = List.of();
    private boolean behindEnd;
    private String lastAttribute = "";

    private XmlCursor(XMLStreamReader reader, int firstLine) {
        this.reader = reader;
        this.firstLine = firstLine;
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    /** What to do with an element; its children need not be read to their end. */
    @FunctionalInterface
    public interface ElementReader {

        /**
         * Reads as much of the element as it wants.
         *
         * @param name of the element on which the cursor stands, without its prefix
         */
        void read(String name) throws XmlRefused;
    }

    /** What wants the content of an element as it stands, markup included. */
    public interface MarkupReader {

        /** An element begins; its attributes are the cursor's. */
        void start(String name) throws XmlRefused;

        void text(String text);

        void end(String name);
    }

    /** A cursor on the document's outermost element. */
    public static XmlCursor over(SafeXml xml) throws XmlRefused {
        return over(xml, 1);
    }

    /**
     * A cursor on the outermost element of a part of a document.
     *
     * @param firstLine number of the part's first line in the document
     */
    static XmlCursor over(SafeXml xml, int firstLine) throws XmlRefused {
        try {
            XmlCursor cursor = new XmlCursor(FACTORY.createXMLStreamReader(new StringReader(xml.text())), firstLine);
            while (cursor.step() != XMLStreamConstants.START_ELEMENT) {
                // comments and instructions before the first element
            }
            return cursor;
        } catch (XMLStreamException malformed) {
            throw refused(malformed, firstLine);
        }
    }

    /** Keeps {@link #path} from now on, which costs time. */
    void trace() {
        names = new ArrayList<>(List.of(name()));
    }

    /** Where the cursor stands or has just left, from within the outermost element: {@code contentMeta/urgency}; with trace only. */
    String path() {
        int length = Math.min(depth + (behindEnd ? 1 : 0), names.size());
        String elements = String.join("/", names.subList(Math.min(1, length), length));
        if (elements.isEmpty() && lastAttribute.isEmpty()) {
            return names.isEmpty() ? "" : names.get(0);
        }
        return lastAttribute.isEmpty() ? elements : elements + "@" + lastAttribute;
    }

    /** Name of the element without its prefix. */
    public String name() {
        return local(reader.getLocalName());
    }

    /** Reads each child of the element on which the cursor stands, and leaves the cursor at its end. */
    public void children(ElementReader child) throws XmlRefused {
        int parent = depth;
        while (depth >= parent) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                child.read(name());
            }
        }
    }

    /** The same, and the text that stands between the children. */
    public String childrenAndText(ElementReader child) throws XmlRefused {
        StringBuilder text = new StringBuilder();
        int parent = depth;
        while (depth >= parent) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                child.read(name());
            } else if (isText(event) && depth == parent) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** All text within the element, markup left out; leaves the cursor at its end. */
    public String text() throws XmlRefused {
        StringBuilder text = new StringBuilder();
        int parent = depth;
        while (depth >= parent) {
            if (isText(step())) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** The text on one line, with a blank where elements meet; empty where there is none. */
    public Optional<String> spacedLine() throws XmlRefused {
        StringBuilder text = new StringBuilder();
        int parent = depth;
        while (depth >= parent) {
            text.append(isText(step()) ? reader.getText() : " ");
        }
        return BodyText.line(text.toString())
                .map(line -> line.replace(" ,", ",").replace(" .", "."));
    }

    /** The text on one line, markup that was escaped within it taken out; empty where there is none. */
    public Optional<String> line() throws XmlRefused {
        return BodyText.line(HtmlText.ofField(text()));
    }

    /** The text on one line as it stands, for ids; empty where there is none. */
    public Optional<String> id() throws XmlRefused {
        return BodyText.line(text());
    }

    /** Hands over everything within the element, and leaves the cursor at its end. */
    public void markup(MarkupReader content) throws XmlRefused {
        int parent = depth;
        while (depth >= parent) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                content.start(name());
            } else if (event == XMLStreamConstants.END_ELEMENT && depth >= parent) {
                content.end(name());
            } else if (isText(event)) {
                content.text(reader.getText());
            }
        }
    }

    /** An attribute's value on one line; empty where it is absent or blank. */
    public Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (local(reader.getAttributeLocalName(i)).equals(name)) {
                lastAttribute = name;
                return BodyText.line(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Each attribute's name without its prefix, with its place for {@link #attributeValue}. */
    public void attributes(ObjIntConsumer<String> each) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            each.accept(local(reader.getAttributeLocalName(i)), i);
        }
    }

    public String attributeValue(int place) {
        return reader.getAttributeValue(place);
    }

    /** Reads to the document's end, so that what is malformed behind the last element read is noticed. */
    public void finish() throws XmlRefused {
        while (depth > 0) {
            step();
        }
    }

    private int step() throws XmlRefused {
        try {
            if (!reader.hasNext()) {
                throw new XmlRefused(ReasonClass.XML_MALFORMED, "there is no element in it");
            }
            int event = reader.next();
            behindEnd = event == XMLStreamConstants.END_ELEMENT;
            lastAttribute = "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                follow();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException malformed) {
            throw refused(malformed, firstLine);
        }
    }

    private void follow() {
        if (!names.isEmpty()) {
            names.subList(depth - 1, names.size()).clear();
            names.add(name());
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static XmlRefused refused(XMLStreamException malformed, int firstLine) {
        String whole = String.valueOf(malformed.getMessage());
        int message = whole.indexOf("Message: ");
        String what = (message < 0 ? whole : whole.substring(message + 9))
                .lines()
                .findFirst()
                .orElse("not XML");
        String where = malformed.getLocation() == null
                ? ""
                : " (line " + (firstLine - 1 + malformed.getLocation().getLineNumber()) + ", column "
                        + malformed.getLocation().getColumnNumber() + ")";
        return new XmlRefused(ReasonClass.XML_MALFORMED, what + where, malformed);
    }
}

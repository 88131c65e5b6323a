package id.kawat.ingest.xml;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.XmlTokens.Kind;
import java.util.Map;

/**
 * Looks through XML before any parser does, in one pass over the text: refuses what attackers send, puts right what senders get
 * wrong. Opens nothing. Every format that is XML goes through here.
 */
public final class XmlGuard {

    /** Elements within each other; NewsML with NITF with tables stays below 40. */
    public static final int DEEPEST = 200;

    /** Attributes of one element, namespaces included. */
    public static final int MOST_ATTRIBUTES = 200;

    private XmlGuard() {}

    /**
     * The text as parsers may have it.
     *
     * @throws XmlRefused with {@code xml.external_entity}, {@code xml.entity_expansion}, {@code xml.malformed} or
     *     {@code limit.depth}
     */
    public static SafeXml check(String text) throws XmlRefused {
        return check(text, entities(text), 1);
    }

    /**
     * The same for a part of a document.
     *
     * @param entities that the document's DOCTYPE declares
     * @param firstLine number of the part's first line in the document
     */
    public static SafeXml check(String text, Map<String, String> entities, int firstLine) throws XmlRefused {
        XmlTokens tokens = new XmlTokens(text, 0);
        XmlRepair repair = new XmlRepair(text, entities);
        int depth = 0;
        while (tokens.next()) {
            switch (tokens.kind()) {
                case START -> depth = deeper(depth, tokens, text, firstLine);
                case END -> depth--;
                default -> {}
            }
            if (tokens.kind() == Kind.START || tokens.kind() == Kind.EMPTY) {
                countAttributes(tokens, text, firstLine);
            }
            repair.accept(tokens);
        }
        return repair.repaired();
    }

    /** The entities that the text's DOCTYPE declares; a dangerous one refuses it. */
    public static Map<String, String> entities(String text) throws XmlRefused {
        XmlTokens tokens = new XmlTokens(text, 0);
        while (tokens.next() && tokens.kind() != Kind.START && tokens.kind() != Kind.EMPTY) {
            if (tokens.kind() == Kind.DOCTYPE) {
                return XmlDoctype.entities(text.substring(tokens.from(), tokens.to()));
            }
        }
        return Map.of();
    }

    private static int deeper(int depth, XmlTokens tokens, String text, int firstLine) throws XmlRefused {
        if (depth >= DEEPEST) {
            throw new XmlRefused(
                    ReasonClass.LIMIT_DEPTH,
                    "elements are nested more than " + DEEPEST + " deep" + line(text, tokens.from(), firstLine));
        }
        return depth + 1;
    }

    private static void countAttributes(XmlTokens tokens, String text, int firstLine) throws XmlRefused {
        if (tokens.attributes() > MOST_ATTRIBUTES) {
            throw new XmlRefused(
                    ReasonClass.LIMIT_SIZE,
                    "an element has " + tokens.attributes() + " attributes, more than " + MOST_ATTRIBUTES
                            + line(text, tokens.from(), firstLine));
        }
    }

    private static String line(String text, int position, int firstLine) {
        return " (line "
                + (firstLine
                        + text.substring(0, position)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()) + ")";
    }
}

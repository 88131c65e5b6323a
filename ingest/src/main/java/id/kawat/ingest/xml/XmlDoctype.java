package id.kawat.ingest.xml;

import id.kawat.ingest.wire.ReasonClass;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entities that a DOCTYPE declares. An external id is normal and is not followed. What is declared inside must be plain
 * short text: a reference to a file or address, or to another entity, refuses the document even where nothing uses it.
 */
final class XmlDoctype {

    /** The whole of HTML's names fits. */
    private static final int MOST_ENTITIES = 300;

    private static final int LONGEST_VALUE = 256;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+(%\\s+)?([^\\s\"'<>%&;]{1,200})\\s*(?:\"([^\"]*)\"|'([^']*)')?");
    private static final Pattern NESTED = Pattern.compile("&(?!#|amp;|lt;|gt;|quot;|apos;)|%[^\\s%;]+;|<");
    private static final Pattern PARAMETER_USED = Pattern.compile("%[^\\s%;\"'<>]{1,200};");

    private XmlDoctype() {}

    /** Plain entities by name, their values with references of characters still in them. */
    static Map<String, String> entities(String doctype) throws XmlRefused {
        int open = doctype.indexOf('[');
        if (open < 0 || doctype.indexOf("<!ENTITY", open) < 0) {
            return Map.of();
        }
        String subset = COMMENT.matcher(doctype.substring(open + 1)).replaceAll("");
        Map<String, String> entities = new HashMap<>();
        for (int at = subset.indexOf("<!ENTITY"); at >= 0; at = subset.indexOf("<!ENTITY", at + 8)) {
            Matcher entity = ENTITY.matcher(subset).region(at, subset.length());
            add(entity, entities);
        }
        if (PARAMETER_USED.matcher(subset).find()) {
            throw expansion("the DOCTYPE uses an entity within itself");
        }
        return entities;
    }

    private static void add(Matcher entity, Map<String, String> entities) throws XmlRefused {
        if (!entity.lookingAt()) {
            throw new XmlRefused(ReasonClass.XML_MALFORMED, "the DOCTYPE declares an entity without a name");
        }
        String value = entity.group(3) == null ? entity.group(4) : entity.group(3);
        if (value == null) {
            throw new XmlRefused(
                    ReasonClass.XML_EXTERNAL_ENTITY,
                    "the DOCTYPE declares entity \"" + entity.group(2)
                            + "\" from outside the document; nothing outside is read: send the text itself");
        }
        if (NESTED.matcher(value).find() || value.length() > LONGEST_VALUE || entities.size() >= MOST_ENTITIES) {
            throw expansion(
                    "the DOCTYPE declares entity \"" + entity.group(2) + "\" of other entities, markup or long text");
        }
        if (entity.group(1) == null) {
            entities.putIfAbsent(entity.group(2), value);
        }
    }

    private static XmlRefused expansion(String what) {
        return new XmlRefused(
                ReasonClass.XML_ENTITY_EXPANSION, what + ", which could grow without bound: send plain text");
    }
}

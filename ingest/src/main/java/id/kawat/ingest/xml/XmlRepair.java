package id.kawat.ingest.xml;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.XmlTokens.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Writes a document anew, token by token, with what parsers would stumble over put right: the declaration and DOCTYPE left out,
 * names of entities replaced by what they stand for, characters that XML forbids left out. For one thread, used once.
 */
final class XmlRepair {

    /** What the entities of one document may add to it, in UTF-16 units. */
    private static final int MOST_ADDED = 1 << 20;

    private static final int LONGEST_REFERENCE = 64;
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private final String text;
    private final Map<String, String> entities;
    private final boolean forbidden;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> warnings = new LinkedHashSet<>();
    private int copied;
    private int ampersand;
    private int added;

    XmlRepair(String text, Map<String, String> entities) {
        this.text = text;
        this.entities = entities;
        this.forbidden = holdsForbidden(text);
        this.ampersand = ampersandFrom(0);
    }

    /** Takes the next token, in order. */
    void accept(XmlTokens token) throws XmlRefused {
        Kind kind = token.kind();
        if (kind == Kind.DOCTYPE || isDeclaration(token)) {
            leaveOut(token.from(), token.to());
        } else if (kind == Kind.TEXT || kind == Kind.START || kind == Kind.EMPTY) {
            references(token.from(), token.to());
        }
    }

    /** The document so far as repaired. */
    SafeXml repaired() {
        if (copied == 0 && !forbidden) {
            return new SafeXml(text, List.of());
        }
        out.append(text, copied, text.length());
        return new SafeXml(forbidden ? withoutForbidden(out) : out.toString(), new ArrayList<>(warnings));
    }

    private boolean isDeclaration(XmlTokens token) {
        return token.kind() == Kind.INSTRUCTION
                && text.startsWith("<?xml", token.from())
                && !text.startsWith("<?xml-", token.from());
    }

    private void leaveOut(int from, int to) {
        out.append(text, copied, from);
        text.substring(from, to).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
        copied = to;
    }

    private void references(int from, int to) throws XmlRefused {
        if (ampersand < from) {
            ampersand = ampersandFrom(from);
        }
        while (ampersand < to) {
            int end = referenceEnd(ampersand, to);
            replace(ampersand, end, meaning(ampersand, end));
            ampersand = ampersandFrom(ampersand + 1);
        }
    }

    private int ampersandFrom(int position) {
        int found = text.indexOf('&', position);
        return found < 0 ? Integer.MAX_VALUE : found;
    }

    /** Behind the semicolon; just behind the ampersand where it begins no reference. */
    private int referenceEnd(int from, int to) {
        for (int at = from + 1; at < Math.min(to, from + LONGEST_REFERENCE); at++) {
            char c = text.charAt(at);
            if (c == ';') {
                return at + 1;
            }
            if (!Character.isLetterOrDigit(c) && "#._-:".indexOf(c) < 0) {
                break;
            }
        }
        return from + 1;
    }

    /** XML for a reference. */
    private String meaning(int from, int end) throws XmlRefused {
        String name = end > from + 2 ? text.substring(from + 1, end - 1) : "";
        if (OF_XML.contains(name)) {
            return text.substring(from, end);
        }
        if (name.startsWith("#")) {
            return number(name, from, end);
        }
        if (entities.containsKey(name)) {
            return declared(escaped(entities.get(name)));
        }
        String html = name.isEmpty() ? "" : Entities.getByName(name);
        if (!html.isEmpty()) {
            return escaped(html.replace("&", "&amp;"));
        }
        warnings.add("an ampersand that begins no reference was read as itself");
        return "&amp;" + text.substring(from + 1, end);
    }

    private String declared(String value) throws XmlRefused {
        added += value.length();
        if (added > MOST_ADDED) {
            throw new XmlRefused(
                    ReasonClass.XML_ENTITY_EXPANSION, "its entities make it longer by more than a megabyte");
        }
        return value;
    }

    /** So that it can stand in an attribute too. */
    private static String escaped(String value) {
        return value.replace("<", "&lt;").replace("\"", "&quot;").replace("'", "&apos;");
    }

    private String number(String name, int from, int end) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hexadecimal ? 2 : 1);
        try {
            int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            if (isAllowed(point)) {
                return name.startsWith("#X") ? "&#x" + digits + ";" : text.substring(from, end);
            }
        } catch (NumberFormatException noNumber) {
            // falls to the warning: too large, or no number at all
        }
        warnings.add("references to characters that XML forbids were left out");
        return "";
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    private void replace(int from, int end, String meaning) {
        if (meaning.length() == end - from && text.startsWith(meaning, from)) {
            return;
        }
        out.append(text, copied, from).append(meaning);
        copied = end;
    }

    private static boolean holdsForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= 0xFFFE;
    }

    private String withoutForbidden(CharSequence repaired) {
        warnings.add("characters that XML forbids were left out");
        StringBuilder clean = new StringBuilder(repaired.length());
        for (int i = 0; i < repaired.length(); i++) {
            if (!isForbidden(repaired.charAt(i))) {
                clean.append(repaired.charAt(i));
            }
        }
        return clean.toString();
    }
}

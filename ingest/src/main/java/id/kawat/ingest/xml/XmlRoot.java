package id.kawat.ingest.xml;

import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.xml.XmlTokens.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document's outermost element is called, by which XML formats are recognised. Looks at no more than it needs. */
public final class XmlRoot {

    /** Matched one after the other, so that nothing within a value is taken for an attribute. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(?:[^\\s=\"':]{1,60}:)?([^\\s=\"':]{1,60})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private XmlRoot() {}

    /** Name without prefix; empty where the input is no XML, or has no element in it but a DOCTYPE that names one. */
    public static String of(WireInput input) {
        if (!opensWithTag(input)) {
            return "";
        }
        String opening = input.opening();
        String name = in(opening);
        return name.isEmpty() ? input.text().map(XmlRoot::in).orElse("") : name;
    }

    private static boolean opensWithTag(WireInput input) {
        int at = input.start();
        while (at < input.end() && input.unitAt(at) <= ' ') {
            at += input.unitBytes();
        }
        return at < input.end() && input.unitAt(at) == '<';
    }

    /** The language that the outermost element states for everything within it. */
    static Optional<String> language(String text) {
        XmlTokens tokens = new XmlTokens(text, 0);
        while (tokens.next() && tokens.kind() != Kind.START) {
            // the declaration, comments, a DOCTYPE
        }
        String tag = text.substring(tokens.from(), tokens.to());
        for (Matcher attribute = ATTRIBUTE.matcher(tag); tag.contains("lang") && attribute.find(); ) {
            if (attribute.group(1).equals("lang")) {
                String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                return BodyText.line(value).filter(code -> code.indexOf('&') < 0);
            }
        }
        return Optional.empty();
    }

    private static String in(String text) {
        XmlTokens tokens = new XmlTokens(text, 0);
        String doctype = "";
        while (tokens.next()) {
            if (tokens.kind() == Kind.START || tokens.kind() == Kind.EMPTY) {
                return tokens.localName();
            }
            if (tokens.kind() == Kind.BROKEN) {
                break;
            }
            if (tokens.kind() == Kind.DOCTYPE) {
                doctype = doctypeName(text.substring(tokens.from(), tokens.to()));
            }
        }
        return doctype;
    }

    private static String doctypeName(String doctype) {
        String[] words = doctype.substring("<!DOCTYPE".length()).strip().split("[\\s\\[>]+", 2);
        return words[0].substring(words[0].indexOf(':') + 1);
    }
}

package id.kawat.ingest.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Takes the text out of HTML: paragraphs kept, markup, scripts and styles dropped, entities decoded. Loads nothing. */
public final class HtmlText {

    /** Elements that hold no copy. A caption belongs to its picture. */
    private static final String NOT_COPY =
            "script,style,noscript,iframe,object,embed,applet,template,svg,math,form,button,select,textarea,title,figcaption";

    private static final Set<String> LINE_ENDING = Set.of("br", "hr", "tr", "td", "th");

    /** Markup that was escaped once too often. */
    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "</?(?:p|br|div|b|i|em|strong|a|span|h[1-6]|ul|ol|li|table|blockquote|script|iframe|figure|img)\\b[^<>]{0,500}>");

    private static final Pattern ESCAPED_ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");
    private static final Pattern MARKUP = Pattern.compile("<[/!a-zA-Z]|&(?:[a-zA-Z]|#)");

    private HtmlText() {}

    /** The text of a document or fragment, in the form of a body. Entities escaped twice are decoded twice. */
    public static String of(String html) {
        return unescaped(BodyText.of(extract(html)));
    }

    /** Body text without the markup that was escaped once too often and so stands in it as text. */
    public static String unescaped(String once) {
        if (once.indexOf('<') >= 0 && ESCAPED_TAG.matcher(once).find()) {
            return BodyText.of(extract(once.replace("\n", "<br>")));
        }
        int reference = once.indexOf('&');
        return reference >= 0 && ESCAPED_ENTITY.matcher(once).find(reference)
                ? BodyText.of(Parser.unescapeEntities(once, false))
                : once;
    }

    /** The text of a field that should hold none but may hold markup, such as a headline. */
    public static String ofField(String value) {
        boolean mayHold = value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
        return mayHold && MARKUP.matcher(value).find() ? of(value) : value;
    }

    private static String extract(String html) {
        Element body = HtmlTree.parse(html).body();
        body.select(NOT_COPY).remove();
        TextCollector collector = new TextCollector();
        body.traverse(collector);
        return collector.text.toString();
    }

    /** Writes text in reading order, with a line break around each block. */
    private static final class TextCollector implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(isPreformatted(words) ? words.getWholeText() : words.text());
            } else {
                breakAround(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            breakAround(node);
        }

        private void breakAround(Node node) {
            if (node instanceof Element element && (element.isBlock() || LINE_ENDING.contains(element.normalName()))) {
                text.append('\n');
            }
        }

        private static boolean isPreformatted(TextNode words) {
            Element parent = words.parent();
            return parent != null && parent.normalName().equals("pre");
        }
    }
}

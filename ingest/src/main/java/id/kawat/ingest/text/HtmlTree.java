package id.kawat.ingest.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** HTML as a tree of elements. Loads nothing that it names. */
public final class HtmlTree {

    private HtmlTree() {}

    /**
     * The tree as a browser would build it. Where the library that builds it breaks down over damaged markup (1.24.1 does, on
     * formatting elements that are closed in the wrong place), one of the tags as they stand, so that no text is lost.
     */
    public static Document parse(String html) {
        try {
            return Jsoup.parse(html);
        } catch (IndexOutOfBoundsException brokeDown) {
            Document tree = Document.createShell("");
            tree.body().appendChildren(Jsoup.parse(html, "", Parser.xmlParser()).childNodes());
            return tree;
        }
    }
}

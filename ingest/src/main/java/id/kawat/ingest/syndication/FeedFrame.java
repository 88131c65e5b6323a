package id.kawat.ingest.syndication;

import id.kawat.ingest.syndication.FeedText.Dialect;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.XmlGuard;
import id.kawat.ingest.xml.XmlRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * What a feed says for all of its entries.
 *
 * @param address of the site or feed, which relative links of its entries start from
 * @param authors display names by login, in exports of WordPress
 * @param trouble why the feed around the entries is not well-formed, where it isn't
 */
record FeedFrame(
        Dialect dialect,
        boolean isWordPressExport,
        Optional<String> language,
        Optional<String> copyright,
        Optional<String> author,
        Optional<URI> address,
        Map<String, String> authors,
        Optional<String> trouble) {

    /**
     * Reads the feed without its entries.
     *
     * @throws XmlRefused for what attackers send; being malformed is only told
     */
    static FeedFrame of(FeedText feed, Map<String, String> entities) throws XmlRefused {
        boolean export = feed.rootTag().contains("wordpress.org/export/");
        try {
            String safe = XmlGuard.check(feed.frame(), entities, 1).text();
            if (feed.dialect() == Dialect.ATOM_ENTRY) {
                return bare(feed, export, Optional.empty());
            }
            return of(feed.dialect(), export, EntryParser.parse(safe));
        } catch (XmlRefused refused) {
            if (refused.reason() != ReasonClass.XML_MALFORMED) {
                throw refused;
            }
            return bare(feed, export, Optional.of(refused.text()));
        }
    }

    private static FeedFrame bare(FeedText feed, boolean export, Optional<String> trouble) {
        return new FeedFrame(
                feed.dialect(),
                export,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                trouble);
    }

    private static FeedFrame of(Dialect dialect, boolean export, Document frame) {
        Element root = frame.getRootElement();
        Element channel = child(root, "channel").orElse(root);
        Optional<String> language =
                line(channel, "language").or(() -> attribute(channel, "lang")).or(() -> attribute(root, "lang"));
        Optional<String> copyright = line(channel, "copyright").or(() -> line(channel, "rights"));
        Optional<String> author = FeedDocument.isAtom(dialect)
                ? child(channel, "author").flatMap(person -> line(person, "name"))
                : Optional.empty();
        return new FeedFrame(
                dialect,
                export,
                language,
                copyright,
                author,
                address(root, channel),
                authors(channel),
                Optional.empty());
    }

    private static Optional<URI> address(Element root, Element channel) {
        return attribute(root, "base")
                .or(() -> channel.getChildren().stream()
                        .filter(child -> child.getName().equals("link"))
                        .flatMap(
                                link -> BodyText.line(link.getValue())
                                        .or(() -> Optional.ofNullable(link.getAttributeValue("href")))
                                        .stream())
                        .findFirst())
                .flatMap(FeedFrame::absolute);
    }

    private static Optional<URI> absolute(String address) {
        try {
            return Optional.of(new URI(address)).filter(URI::isAbsolute);
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    /** An entry's link as one that can be followed from anywhere, where the feed says where it stands; else as written. */
    String resolve(String href) {
        try {
            URI link = new URI(href);
            return link.isAbsolute()
                    ? href
                    : address.map(base -> base.resolve(link).toString()).orElse(href);
        } catch (URISyntaxException broken) {
            return href;
        }
    }

    private static Map<String, String> authors(Element channel) {
        Map<String, String> authors = new HashMap<>();
        for (Element author : channel.getChildren()) {
            if (author.getName().equals("author")) {
                line(author, "author_login")
                        .ifPresent(login -> line(author, "author_display_name")
                                .ifPresent(name -> authors.putIfAbsent(login, name)));
            }
        }
        return authors;
    }

    /** The first child of this name, in whatever namespace. */
    static Optional<Element> child(Element parent, String localName) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(localName))
                .findFirst();
    }

    /** Its text on one line. */
    static Optional<String> line(Element parent, String localName) {
        return child(parent, localName).flatMap(child -> BodyText.line(child.getValue()));
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.ofNullable(element.getAttributeValue(name, Namespace.XML_NAMESPACE))
                .filter(value -> !value.isBlank());
    }
}

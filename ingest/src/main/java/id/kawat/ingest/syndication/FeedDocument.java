package id.kawat.ingest.syndication;

import id.kawat.ingest.syndication.FeedText.Dialect;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts an entry back into a small feed of its own, with the namespaces of the feed it came from, in the version of its dialect
 * that knows most: RSS 0.9 is read as 1.0, 0.91 to 0.94 as 2.0.
 *
 * @param opening everything before the entry
 * @param closing everything behind it
 */
record FeedDocument(String opening, String closing) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ATOM_03 = "http://purl.org/atom/ns#";
    private static final String RSS_10 = "http://purl.org/rss/1.0/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final Pattern DECLARATION =
            Pattern.compile("\\sxmlns(?::([\\w.-]+))?\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')");
    private static final Pattern LANGUAGE = Pattern.compile("\\sxml:lang\\s*=\\s*[\"']([\\w-]{1,35})[\"']");
    private static final Pattern PREFIX =
            Pattern.compile("</?([A-Za-z_][\\w.-]*):|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=");

    /** What prefixes mean where a feed forgets to say. */
    private static final Map<String, String> WELL_KNOWN = Map.ofEntries(
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("atom", ATOM),
            Map.entry("at", "http://purl.org/atompub/tombstones/1.0"),
            Map.entry("wp", "http://wordpress.org/export/1.2/"),
            Map.entry("excerpt", "http://wordpress.org/export/1.2/excerpt/"),
            Map.entry("rdf", RDF));

    /** For entries of the feed with this root. */
    static FeedDocument of(FeedText feed) {
        Map<String, String> declared = declared(feed.rootTag());
        String prefixes = declarations(declared);
        String language = language(feed.rootTag());
        String standard = declared.getOrDefault("", "");
        return switch (feed.dialect()) {
            case RSS ->
                new FeedDocument(
                        "<rss version=\"2.0\"" + prefixes + language + "><channel>" + HEAD, "</channel></rss>");
            case RDF ->
                new FeedDocument(
                        "<rdf:RDF" + prefixes + language + " xmlns=\"" + RSS_10
                                + "\"" + (declared.containsKey("rdf") ? "" : " xmlns:rdf=\"" + RDF + "\"")
                                + "><channel>" + HEAD + "</channel>",
                        "</rdf:RDF>");
            case ATOM, ATOM_ENTRY ->
                new FeedDocument(
                        "<feed" + prefixes + language + " xmlns=\"" + (standard.equals(ATOM_03) ? ATOM_03 : ATOM)
                                + "\"><title>x</title>",
                        "</feed>");
        };
    }

    private static final String HEAD = "<title>x</title><link>x</link><description>x</description>";

    /** The document with this entry in it. */
    String around(String entry) {
        return opening + entry + closing;
    }

    /** The same, declaring the prefixes that the entry uses and the feed forgot. */
    FeedDocument declaring(String entry) {
        Set<String> known = declared(opening).keySet();
        Map<String, String> missing = new TreeMap<>();
        for (Matcher prefix = PREFIX.matcher(entry); prefix.find(); ) {
            String name = prefix.group(1) == null ? prefix.group(2) : prefix.group(1);
            if (!known.contains(name) && !name.startsWith("xml")) {
                missing.put(name, WELL_KNOWN.getOrDefault(name, "urn:undeclared:" + name));
            }
        }
        return new FeedDocument(
                opening.replaceFirst("(?=[\\s>])", Matcher.quoteReplacement(declarations(missing))), closing);
    }

    private static Map<String, String> declared(String tags) {
        Map<String, String> declared = new TreeMap<>();
        for (Matcher declaration = DECLARATION.matcher(tags); declaration.find(); ) {
            String uri = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
            declared.putIfAbsent(declaration.group(1) == null ? "" : declaration.group(1), uri);
        }
        return declared;
    }

    private static String declarations(Map<String, String> declared) {
        StringBuilder text = new StringBuilder();
        declared.forEach((prefix, uri) -> {
            if (!prefix.isEmpty()) {
                text.append(" xmlns:")
                        .append(prefix)
                        .append("=\"")
                        .append(uri.replace("\"", ""))
                        .append('"');
            }
        });
        return text.toString();
    }

    private static String language(String rootTag) {
        Matcher language = LANGUAGE.matcher(rootTag);
        return language.find() ? " xml:lang=\"" + language.group(1) + "\"" : "";
    }

    /** Whether the dialect is Atom. */
    static boolean isAtom(Dialect dialect) {
        return dialect == Dialect.ATOM || dialect == Dialect.ATOM_ENTRY;
    }
}

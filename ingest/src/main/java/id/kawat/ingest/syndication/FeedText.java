package id.kawat.ingest.syndication;

import id.kawat.ingest.syndication.Markup.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A feed's text cut into its entries before any XML parser sees it, so that one broken entry costs no other.
 *
 * @param dialect by the name of the root
 * @param rootTag the root's opening tag as it stands
 * @param entries in their order
 * @param frame the text without its entries
 */
record FeedText(Dialect dialect, String rootTag, List<Cut> entries, String frame) {

    private static final Set<String> ENTRIES = Set.of("item", "entry", "deleted-entry");

    /** What roots there are. */
    enum Dialect {
        RSS,
        RDF,
        ATOM,
        /** One Atom entry without a feed around it. */
        ATOM_ENTRY
    }

    /**
     * An entry of the feed.
     *
     * @param whole whether its closing tag is there
     * @param depth of the deepest element in it
     */
    record Cut(String name, String text, boolean whole, int depth) {}

    /** The dialect that the text's root belongs to, without reading further. */
    static Optional<Dialect> dialectOf(String text) {
        Markup markup = new Markup(text, 0);
        return markup.next() ? dialect(markup, text) : Optional.empty();
    }

    private static Optional<Dialect> dialect(Markup root, String text) {
        return switch (root.localName()) {
            case "rss", "channel" -> Optional.of(Dialect.RSS);
            case "RDF" -> Optional.of(Dialect.RDF);
            case "feed" -> Optional.of(Dialect.ATOM);
            case "entry" ->
                text.substring(root.from(), root.to()).contains("/Atom\"")
                        ? Optional.of(Dialect.ATOM_ENTRY)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Empty if the root is none of a feed. */
    static Optional<FeedText> of(String text) {
        Markup markup = new Markup(text, 0);
        if (!markup.next()) {
            return Optional.empty();
        }
        String rootTag = text.substring(markup.from(), markup.to());
        return dialect(markup, text).map(dialect -> {
            Markup from = dialect == Dialect.ATOM_ENTRY ? new Markup(text, 0) : markup;
            return new Cutter(text, from).cut(dialect, rootTag);
        });
    }

    /** Walks over the tags once. */
    private static final class Cutter {

        private final String text;
        private final Markup markup;
        private final List<Cut> entries = new ArrayList<>();
        private final StringBuilder frame = new StringBuilder();
        private int copied;
        private int start = -1;
        private String open = "";
        private int depth;
        private int deepest;

        Cutter(String text, Markup markup) {
            this.text = text;
            this.markup = markup;
        }

        FeedText cut(Dialect dialect, String rootTag) {
            while (markup.next()) {
                accept();
            }
            if (start >= 0) {
                close(text.length(), false);
            }
            frame.append(text, copied, text.length());
            return new FeedText(dialect, rootTag, List.copyOf(entries), frame.toString());
        }

        private void accept() {
            boolean isEntry = ENTRIES.contains(markup.localName());
            if (isEntry && markup.kind() != Kind.END) {
                if (start >= 0 && markup.name().equals(open)) {
                    close(markup.from(), false);
                }
                if (start < 0) {
                    open();
                }
            } else if (start >= 0 && markup.kind() == Kind.START) {
                deepest = Math.max(deepest, ++depth);
            } else if (start >= 0 && isEntry && markup.name().equals(open)) {
                close(markup.to(), true);
            } else if (start >= 0 && markup.kind() == Kind.END) {
                depth--;
            }
        }

        private void open() {
            start = markup.from();
            open = markup.name();
            depth = 0;
            deepest = 0;
            if (markup.kind() == Kind.EMPTY) {
                close(markup.to(), true);
            }
        }

        private void close(int end, boolean whole) {
            frame.append(text, copied, start);
            copied = end;
            entries.add(new Cut(open, text.substring(start, end), whole, deepest));
            start = -1;
        }
    }
}

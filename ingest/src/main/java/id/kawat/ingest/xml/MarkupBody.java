package id.kawat.ingest.xml;

import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.text.PrivateNotes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects copy from XHTML or NITF as the cursor passes through it: a line for each paragraph, list item and table row; without
 * captions, scripts and editors' notes. Text without any element is taken as it stands. For one thread, used once.
 */
public final class MarkupBody implements XmlCursor.MarkupReader {

    private static final Set<String> NOT_COPY = Set.of(
            ("script style noscript iframe object embed applet template svg math form button select textarea title head header"
                            + " footer nav figcaption media media-caption media-metadata nitf-table-metadata alt-code ednote")
                    .split(" "));

    private static final Set<String> BLOCKS = Set.of(
            ("p div h1 h2 h3 h4 h5 h6 hl1 hl2 hl3 hl4 li ul ol dl dt dd table thead tbody tfoot tr blockquote bq block section"
                            + " article pre main figure center address fieldset hr caption byline tagline fn body html nitf-table"
                            + " nitf-body abstract hedline content note aside")
                    .split(" "));

    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Pattern PRIVATE = Pattern.compile(
            "(?i)(?:^|[\\s-])(?:notepad|notizblock|notebook|ednote|editorsnote|editor-note|nonpublic)\\b");
    private static final Pattern MARKUP = Pattern.compile("<[/!a-zA-Z]|&(?:[a-zA-Z]{2,8}|#\\d{2,6});");

    /** A break within a paragraph, until it is known whether it only wrapped the line. */
    private static final char SOFT = '\u2028';

    private final XmlCursor cursor;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int depth;
    private int leftOutAt = Integer.MAX_VALUE;
    private int preformattedAt = Integer.MAX_VALUE;
    private boolean markedUp;

    public MarkupBody(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** Copy within the element on which the cursor stands. */
    public static Body within(XmlCursor cursor) throws XmlRefused {
        MarkupBody body = new MarkupBody(cursor);
        cursor.markup(body);
        return body.body();
    }

    /** Copy of a text that holds no elements, but perhaps escaped ones. */
    public static Body of(String plain) {
        if (MARKUP.matcher(plain).find()) {
            return new Body(PrivateNotes.cutOff(HtmlText.of(plain)), Optional.of(plain.strip()));
        }
        return new Body(PrivateNotes.cutOff(WrappedLines.joined(BodyText.lineFeeds(plain))), Optional.empty());
    }

    /** What was collected. */
    public Body body() {
        if (!markedUp) {
            return of(text.toString());
        }
        String lines = HtmlText.unescaped(WrappedLines.joinedAt(SOFT, text.toString()));
        return new Body(PrivateNotes.cutOff(lines), Optional.of(html.toString().strip()));
    }

    @Override
    public void start(String prefixed) {
        String name = prefixed.toLowerCase(Locale.ROOT);
        markedUp = true;
        depth++;
        if (leftOutAt == Integer.MAX_VALUE && (NOT_COPY.contains(name) || isPrivate())) {
            leftOutAt = depth;
        }
        if (leftOutAt != Integer.MAX_VALUE) {
            return;
        }
        if (name.equals("pre") && preformattedAt == Integer.MAX_VALUE) {
            preformattedAt = depth;
        }
        breakFor(name);
        html.append('<').append(name);
        cursor.attributes(this::attribute);
        html.append('>');
    }

    private void attribute(String name, int place) {
        html.append(' ').append(name).append("=\"");
        escape(cursor.attributeValue(place));
        html.append('"');
    }

    private boolean isPrivate() {
        boolean[] found = new boolean[1];
        cursor.attributes(
                (name, place) -> found[0] |= (name.equals("class") || name.equals("noteclass") || name.equals("id"))
                        && PRIVATE.matcher(cursor.attributeValue(place)).find());
        return found[0];
    }

    private void breakFor(String name) {
        if (name.equals("br")) {
            text.append(SOFT);
        } else if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        } else if (BLOCKS.contains(name)) {
            text.append('\n');
        }
    }

    @Override
    public void text(String words) {
        if (leftOutAt != Integer.MAX_VALUE) {
            return;
        }
        if (!markedUp || preformattedAt != Integer.MAX_VALUE) {
            text.append(words);
        } else {
            collapse(words);
        }
        escape(words);
    }

    private void collapse(String words) {
        char last = text.length() > 0 ? text.charAt(text.length() - 1) : 'x';
        boolean behindBlank = last == ' ' || last == '\n' || last == '\t';
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (blank && (behindBlank || c != ' ')) {
                text.append(words, from, i).append(behindBlank ? "" : " ");
                from = i + 1;
            }
            behindBlank = blank;
        }
        text.append(words, from, words.length());
    }

    private void escape(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            String escaped = escaped(words.charAt(i));
            if (!escaped.isEmpty()) {
                html.append(words, from, i).append(escaped);
                from = i + 1;
            }
        }
        html.append(words, from, words.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    @Override
    public void end(String prefixed) {
        String name = prefixed.toLowerCase(Locale.ROOT);
        if (leftOutAt == Integer.MAX_VALUE) {
            if (BLOCKS.contains(name)) {
                text.append('\n');
            }
            if (!VOID.contains(name)) {
                html.append("</").append(name).append('>');
            }
        }
        leftOutAt = leftOutAt == depth ? Integer.MAX_VALUE : leftOutAt;
        preformattedAt = preformattedAt == depth ? Integer.MAX_VALUE : preformattedAt;
        depth--;
    }
}

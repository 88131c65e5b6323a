package id.kawat.ingest.syndication;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * The text of an entry: its content, else its summary.
 *
 * @param body in the form of a body; empty where the entry only points at its text
 * @param html what the body was read from
 * @param summary where there is content beside it
 */
record EntryContent(String body, Optional<String> html, Optional<String> summary) {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}[\\s/>]");
    private static final Pattern BLOCK =
            Pattern.compile("<(?:p|br|div|li|h[1-6]|table|blockquote)[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    /** Captions and galleries as WordPress writes them into its text. */
    private static final Pattern CAPTION =
            Pattern.compile("\\[caption\\b[^\\]]{0,500}\\].{0,2000}?\\[/caption\\]", Pattern.DOTALL);

    private static final Pattern SHORT_CODE =
            Pattern.compile("\\[/?(?:gallery|embed|audio|video|playlist|vc_[a-z_]+)\\b[^\\]]{0,500}\\]");

    static EntryContent of(Element element, SyndEntry entry, boolean isWordPressExport) {
        Optional<SyndContent> content = contents(entry).findFirst();
        Optional<SyndContent> description =
                Optional.ofNullable(entry.getDescription()).filter(EntryContent::isText);
        Optional<String> html = content.or(() -> description).map(SyndContent::getValue);
        String body = content.or(() -> description)
                .map(part -> body(part, isWordPressExport))
                .orElse("");
        Optional<String> summary = content.flatMap(present -> description)
                .map(part -> HtmlText.of(part.getValue()))
                .or(() -> FeedFrame.line(element, "summary").filter(text -> content.isPresent()))
                .flatMap(BodyText::line);
        return new EntryContent(body, html, summary);
    }

    private static Stream<SyndContent> contents(SyndEntry entry) {
        return Objects.requireNonNullElse(entry.getContents(), java.util.List.<SyndContent>of()).stream()
                .filter(EntryContent::isText);
    }

    /** Not empty, and not the bytes of a picture. */
    private static boolean isText(SyndContent content) {
        String type = Objects.requireNonNullElse(content.getType(), "html").toLowerCase(Locale.ROOT);
        boolean binary =
                type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
        return !binary && content.getValue() != null && !content.getValue().isBlank();
    }

    private static String body(SyndContent content, boolean isWordPressExport) {
        String text = BodyText.lineFeeds(content.getValue());
        if (isWordPressExport) {
            return HtmlText.of(withBreaks(
                    SHORT_CODE.matcher(CAPTION.matcher(text).replaceAll("")).replaceAll("")));
        }
        boolean plain = Objects.requireNonNullElse(content.getType(), "").startsWith("text")
                && !"text/html".equals(content.getType());
        if (plain && !TAG.matcher(text).find()) {
            return BodyText.of(text);
        }
        return HtmlText.of(
                BLOCK.matcher(text).find() ? text : BLANK_LINE.matcher(text).replaceAll("<p>"));
    }

    /** WordPress keeps paragraphs as line breaks and adds the tags when it shows them. */
    private static String withBreaks(String html) {
        StringBuilder broken = new StringBuilder(html.length() + 64);
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char unit = html.charAt(i);
            inTag = unit == '<' || (inTag && unit != '>');
            if (unit == '\n' && !inTag) {
                broken.append("<br>");
            } else {
                broken.append(unit);
            }
        }
        return broken.toString();
    }
}

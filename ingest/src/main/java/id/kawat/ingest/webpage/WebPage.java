package id.kawat.ingest.webpage;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.Link;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.text.HtmlTree;
import id.kawat.ingest.text.MailTime;
import id.kawat.ingest.text.WireTime;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * A news article as a web page: JSON-LD first, what that does not say from microdata, then from the page's head and its
 * {@code article} element. Loads nothing that the page names.
 */
public final class WebPage implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "schema-org-html";

    /** Possessive throughout: what was passed over is never tried another way, so that hostile openings cost no time. */
    private static final Pattern HTML = Pattern.compile(
            "\\s{0,2000}+(?:<\\?[^>]{0,2000}+>\\s{0,200}+|<!--(?:(?!-->).){0,2000}+-->\\s{0,200}+){0,9}+"
                    + "<(?:!doctype\\s{1,200}+html|(?:html|head|body|article|main|section|div|meta|script|h1|p)[\\s>])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "an HTML doctype or element at its beginning";
    }

    @Override
    public boolean recognises(WireInput input) {
        return HTML.matcher(input.opening()).lookingAt();
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return List.of(input.decoded()
                .map(decoded -> read(input.whole(), decoded, Optional.empty(), hints))
                .orElseGet(() -> Rejected.undecodable(input.whole(), input.charset())));
    }

    /**
     * The outcome for one page.
     *
     * @param address it was fetched from, where that is known
     */
    public static WireOutcome read(WireItem item, Decoded decoded, Optional<String> address, ReadHints hints) {
        if (item.bytes().length > hints.maxArticleBytes()) {
            return Rejected.tooLarge(item, hints.maxArticleBytes());
        }
        List<String> warnings = new ArrayList<>(decoded.warnings());
        Document page = HtmlTree.parse(decoded.text());
        JsonLd data = JsonLd.of(page, warnings);
        Story said = data.story()
                .or(() -> Optional.of(Story.NONE))
                .map(story -> Microdata.scope(page)
                        .map(scope -> story.or(Microdata.story(scope)))
                        .orElse(story))
                .get();
        Optional<String> html = html(page, said, data);
        if (html.isEmpty()) {
            return new Ignored(
                    item,
                    ReasonClass.NOT_AN_ARTICLE_OTHER,
                    item.position().lead() + "a web page that holds no article");
        }
        return new Accepted(item, article(page, said, html.get(), address, hints, warnings));
    }

    /** Text of the article or HTML; a page that presents itself as something else must show an article to be one. */
    private static Optional<String> html(Document page, Story said, JsonLd data) {
        boolean isArticle = said.headline().isPresent()
                || PageMeta.kind(page).filter("article"::equals).isPresent();
        boolean isOther =
                PageMeta.kind(page).filter(kind -> !kind.equals("article")).isPresent() || !data.isEmpty();
        if (!isArticle
                && (isOther || PageText.isTeaserList(page))
                && page.select("article").size() != 1) {
            return Optional.empty();
        }
        Optional<String> found = PageText.find(page, isArticle, isArticle || !isOther);
        return said.body()
                .filter(body -> found.filter(html -> hasSameWords(body, html)).isEmpty())
                .or(() -> found)
                .or(() -> isArticle ? said.summary() : Optional.empty());
    }

    /** Whether the page shows the same text with its paragraphs, which structured data often lacks. */
    private static boolean hasSameWords(String body, String html) {
        return words(HtmlText.of(html)).equals(words(HtmlText.ofField(body)));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Article article(
            Document page, Story said, String html, Optional<String> address, ReadHints hints, List<String> warnings) {
        Story meta = PageMeta.story(page);
        Story story = said.or(meta);
        String body = html.contains("<") || html.contains("&") ? HtmlText.of(withBreaks(html)) : BodyText.of(html);
        Optional<Instant> published = time(story.published(), hints, warnings);
        Optional<String> canonical = meta.address().or(story::address).or(() -> address);
        PublicationStatus status = status(story.state());
        return Article.from(NAME, hints.source().orElse(hints.defaultSource()))
                .guid(canonical)
                .headline(story.headline())
                .byline(story.authors().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", story.authors())))
                .lang(story.language())
                .publishedAt(published)
                .versionCreated(time(story.modified(), hints, warnings).or(() -> published))
                .status(status)
                .kind(status == PublicationStatus.CANCELED ? ArticleKind.CANCEL : ArticleKind.NEW)
                .keywords(story.keywords())
                .summary(story.summary())
                .links(canonical
                        .map(href -> List.of(new Link(Optional.of("canonical"), href, Optional.empty())))
                        .orElse(List.of()))
                .rights(new Rights(story.copyright(), story.terms(), time(story.expires(), hints, warnings)))
                .dateline(DatelineRules.standard().find(body))
                .body(body)
                .bodyHtml(html.contains("<") ? Optional.of(html) : Optional.empty())
                .warnings(warnings)
                .origins(hints.explaining() ? StoryOrigins.of(page, address, html) : Map.of())
                .build();
    }

    /** Structured data holds text with line breaks, even where it escapes a character as HTML does. */
    private static String withBreaks(String text) {
        return text.stripLeading().startsWith("<") ? text : text.replace("\n", "<br>");
    }

    private static PublicationStatus status(Optional<String> state) {
        return state.map(word -> switch (word.toLowerCase(java.util.Locale.ROOT)) {
                    case "draft", "incomplete", "pending" -> PublicationStatus.WITHHELD;
                    case "withdrawn", "retracted", "deleted" -> PublicationStatus.CANCELED;
                    default -> PublicationStatus.USABLE;
                })
                .orElse(PublicationStatus.USABLE);
    }

    private static Optional<Instant> time(Optional<String> text, ReadHints hints, List<String> warnings) {
        Optional<ZoneId> naive = Optional.of(hints.zone().orElse(ZoneOffset.UTC));
        Optional<Instant> moment =
                text.flatMap(value -> WireTime.parse(value, naive).or(() -> MailTime.parse(value, naive)));
        if (text.isPresent() && moment.isEmpty()) {
            warnings.add("a time of the page can't be read and was passed over");
        }
        return moment;
    }
}

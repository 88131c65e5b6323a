package id.kawat.ingest.syndication;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.Link;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.article.Sha256;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.syndication.EntryParser.Parsed;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Makes articles of parsed entries. For one feed; stateless beyond that. */
final class EntryReader {

    private final FeedFrame frame;
    private final ReadHints hints;
    private final String format;

    EntryReader(FeedFrame frame, ReadHints hints) {
        this.frame = frame;
        this.hints = hints;
        this.format = FeedDocument.isAtom(frame.dialect()) ? "atom" : "rss";
    }

    /** The outcome for one entry. */
    WireOutcome read(WireItem item, Parsed parsed, List<String> feedWarnings) {
        List<String> warnings = new ArrayList<>(feedWarnings);
        frame.trouble().ifPresent(trouble -> warnings.add("the feed around it is not well-formed: " + trouble));
        warnings.addAll(parsed.warnings());
        EntryTimes times = new EntryTimes(parsed.entry(), hints.zone(), warnings);
        if (parsed.entry().getName().equals("deleted-entry")) {
            return tombstone(item, parsed.entry(), times, warnings);
        }
        WordPressPost post = frame.isWordPressExport() ? WordPressPost.of(parsed.entry()) : WordPressPost.NONE;
        return post.ignored(item)
                .<WireOutcome>map(ignored -> ignored)
                .orElseGet(() -> parsed.syndicated()
                        .<WireOutcome>map(
                                entry -> new Accepted(item, article(item, parsed, entry, times, post, warnings)))
                        .orElseGet(() -> new Rejected(
                                item,
                                ReasonClass.SCHEMA_TYPE,
                                item.position().lead() + "it holds nothing of what its feed's dialect knows")));
    }

    /** RFC 6721: an entry that is gone. */
    private WireOutcome tombstone(WireItem item, Element deleted, EntryTimes times, List<String> warnings) {
        Optional<String> ref =
                Optional.ofNullable(deleted.getAttributeValue("ref")).flatMap(BodyText::line);
        if (ref.isEmpty()) {
            return new Rejected(
                    item,
                    ReasonClass.SCHEMA_MISSING_ID,
                    item.position().lead() + "a deleted-entry without \"ref\": it does not say what is deleted");
        }
        return new Accepted(
                item,
                start().guid(ref)
                        .status(PublicationStatus.CANCELED)
                        .kind(ArticleKind.CANCEL)
                        .versionCreated(times.of(Optional.ofNullable(deleted.getAttributeValue("when"))))
                        .editorialNote(FeedFrame.line(deleted, "comment"))
                        .origins(
                                hints.explaining()
                                        ? Map.of("guid", "deleted-entry@ref", "version_created", "deleted-entry@when")
                                        : Map.of())
                        .warnings(warnings)
                        .build());
    }

    private ArticleBuilder start() {
        return Article.from(format, hints.source().orElse(hints.defaultSource()));
    }

    private Article article(
            WireItem item,
            Parsed parsed,
            SyndEntry entry,
            EntryTimes times,
            WordPressPost post,
            List<String> warnings) {
        EntryContent content = EntryContent.of(parsed.entry(), entry, frame.isWordPressExport());
        Optional<String> headline =
                Optional.ofNullable(entry.getTitle()).map(HtmlText::ofField).flatMap(BodyText::line);
        if (content.body().isEmpty()) {
            warnings.add("the entry holds no text of its own; what it points at is not fetched");
        }
        return start().guid(guid(entry)
                        .or(() -> headline.isEmpty() && content.body().isEmpty()
                                ? Optional.of(Sha256.prefixed(item.bytes()))
                                : Optional.empty()))
                .headline(headline)
                .body(content.body())
                .bodyHtml(content.html())
                .summary(content.summary())
                .dateline(DatelineRules.standard().find(content.body()))
                .byline(byline(parsed.entry(), entry))
                .lang(language(parsed.entry()))
                .publishedAt(times.published())
                .versionCreated(times.updated())
                .status(post.status())
                .embargoUntil(post.embargoUntil(times))
                .slug(post.slug())
                .keywords(keywords(entry))
                .subjects(subjects(entry))
                .links(links(entry))
                .rights(rights(parsed.entry()))
                .warnings(warnings)
                .origins(hints.explaining() ? EntryOrigins.of(parsed.entry()) : Map.of())
                .build();
    }

    /** Without its own id an entry is the page it announces. */
    private static Optional<String> guid(SyndEntry entry) {
        return Stream.of(entry.getUri(), entry.getLink())
                .flatMap(Stream::ofNullable)
                .flatMap(id -> BodyText.line(id).stream())
                .findFirst();
    }

    private Optional<String> byline(Element element, SyndEntry entry) {
        Set<String> names = new LinkedHashSet<>();
        element.getChildren().stream()
                .filter(child -> child.getName().equals("creator"))
                .flatMap(child -> BodyText.line(child.getValue()).stream())
                .map(login -> frame.authors().getOrDefault(login, login))
                .forEach(names::add);
        if (names.isEmpty() && FeedDocument.isAtom(frame.dialect())) {
            entry.getAuthors().stream()
                    .map(SyndPerson::getName)
                    .flatMap(name -> line(name).stream())
                    .forEach(names::add);
        }
        if (names.isEmpty()) {
            line(entry.getAuthor()).map(EntryReader::withoutAddress).ifPresent(names::add);
        }
        return names.isEmpty() ? frame.author() : Optional.of(String.join(", ", names));
    }

    /** RSS wants an address with the name in brackets behind it. */
    private static String withoutAddress(String author) {
        int open = author.indexOf('(');
        return author.contains("@") && open > 0 && author.endsWith(")")
                ? author.substring(open + 1, author.length() - 1).strip()
                : author;
    }

    private Optional<String> language(Element element) {
        return Optional.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                .filter(tag -> !tag.isBlank())
                .or(() -> FeedFrame.line(element, "language"))
                .or(frame::language);
    }

    private static List<String> keywords(SyndEntry entry) {
        return entry.getCategories().stream()
                .map(EntryReader::label)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Categories of a named scheme. */
    private static List<Subject> subjects(SyndEntry entry) {
        return entry.getCategories().stream()
                .filter(category -> line(category.getTaxonomyUri())
                        .filter(scheme -> scheme.contains(":"))
                        .isPresent())
                .map(category -> new Subject(line(category.getName()), label(category)))
                .filter(subject -> subject.code().isPresent())
                .distinct()
                .toList();
    }

    private static Optional<String> label(SyndCategory category) {
        return line(category.getLabel()).or(() -> line(category.getName()));
    }

    private List<Link> links(SyndEntry entry) {
        List<Link> links = new ArrayList<>();
        link(entry.getLink()).ifPresent(href -> links.add(new Link(Optional.of("alternate"), href, Optional.empty())));
        for (SyndLink link : Objects.requireNonNullElse(entry.getLinks(), List.<SyndLink>of())) {
            link(link.getHref())
                    .filter(href ->
                            links.stream().noneMatch(known -> known.href().equals(href)))
                    .ifPresent(href -> links.add(new Link(line(link.getRel()), href, line(link.getTitle()))));
        }
        return links;
    }

    private Optional<String> link(@Nullable String href) {
        return line(href).map(frame::resolve);
    }

    private Rights rights(Element element) {
        Optional<String> copyright = FeedFrame.line(element, "rights").or(frame::copyright);
        return new Rights(copyright, Optional.empty());
    }

    private static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(BodyText::line);
    }
}

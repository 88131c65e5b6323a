package id.kawat.ingest.syndication;

import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;

/**
 * What WordPress says of a post in its exports, which hold drafts and pictures beside what is published.
 *
 * @param type {@code post} unless it says otherwise
 * @param scheduled when a future post is to be published, as written
 */
record WordPressPost(String type, PublicationStatus status, Optional<String> slug, Optional<String> scheduled) {

    /** A feed that says nothing of this: everything in it is published. */
    static final WordPressPost NONE =
            new WordPressPost("post", PublicationStatus.USABLE, Optional.empty(), Optional.empty());

    static WordPressPost of(Element item) {
        boolean locked = FeedFrame.line(item, "post_password").isPresent();
        PublicationStatus status = status(FeedFrame.line(item, "status").orElse("publish"));
        return new WordPressPost(
                FeedFrame.line(item, "post_type").orElse("post").toLowerCase(Locale.ROOT),
                locked && status == PublicationStatus.USABLE ? PublicationStatus.WITHHELD : status,
                FeedFrame.line(item, "post_name"),
                FeedFrame.line(item, "post_date_gmt"));
    }

    private static PublicationStatus status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "publish", "inherit" -> PublicationStatus.USABLE;
            case "future" -> PublicationStatus.EMBARGOED;
            case "draft", "auto-draft", "pending", "private" -> PublicationStatus.WITHHELD;
            case "trash" -> PublicationStatus.CANCELED;
            default -> PublicationStatus.UNKNOWN;
        };
    }

    /** What is no article. */
    Optional<Ignored> ignored(WireItem item) {
        return switch (type) {
            case "attachment" -> Optional.of(ignored(item, ReasonClass.NOT_AN_ARTICLE_MEDIA));
            case "nav_menu_item",
                    "revision",
                    "custom_css",
                    "customize_changeset",
                    "oembed_cache",
                    "wp_block",
                    "wp_template",
                    "wp_template_part",
                    "wp_global_styles",
                    "wp_navigation" -> Optional.of(ignored(item, ReasonClass.NOT_AN_ARTICLE_OTHER));
            default -> Optional.empty();
        };
    }

    private Ignored ignored(WireItem item, ReasonClass reason) {
        return new Ignored(item, reason, item.position().lead() + "a WordPress " + type + ", not a post");
    }

    Optional<Instant> embargoUntil(EntryTimes times) {
        return status == PublicationStatus.EMBARGOED ? times.of(scheduled) : Optional.empty();
    }
}

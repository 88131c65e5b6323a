package id.kawat.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One version of an article, after normalisation.
 *
 * @param format it was read from, for example {@code ninjs}
 * @param source id of the feed
 * @param guid the provider's identity, the same for all versions; without one see {@link #derivedGuid}
 * @param version the provider's, as text; no number type holds them all
 * @param versionCreated when the provider made this version
 * @param lang BCP 47 tag the provider states
 * @param urgency from 1 (flash) to 9
 * @param embargoUntil not to be shown before; empty with status EMBARGOED means until a later version lifts it
 * @param summary abstract or standfirst, as text
 * @param cancels guid of another article, of the same source, that this one withdraws
 * @param sequence number the provider gives to each transmission of the feed, by which a hole is noticed
 * @param editorialNote to editors, not for publication
 * @param body paragraphs separated by one line feed, no markup; may be empty for a version that withdraws the article
 * @param bodyHtml the markup the body was read from, as it came: not to be shown without cleaning
 * @param warnings what was odd and how it was read all the same, one sentence each
 * @param origins the element, field or rule that each of its fields was read from, by the field's name; only where reading
 *     was asked to explain itself
 */
public record Article(
        String format,
        String source,
        String guid,
        Optional<String> version,
        Optional<Instant> versionCreated,
        PublicationStatus status,
        ArticleKind kind,
        Optional<Integer> urgency,
        Optional<String> lang,
        Optional<String> headline,
        Optional<String> byline,
        Optional<String> dateline,
        Optional<String> slug,
        List<String> keywords,
        List<Subject> subjects,
        Optional<Instant> embargoUntil,
        Optional<Instant> publishedAt,
        Rights rights,
        Optional<String> summary,
        List<Link> links,
        Optional<String> cancels,
        Optional<Long> sequence,
        Optional<String> editorialNote,
        String body,
        Optional<String> bodyHtml,
        List<String> warnings,
        Map<String, String> origins) {

    /**
     * @throws IllegalArgumentException if format, source or guid is blank
     */
    public Article {
        if (format.isBlank() || source.isBlank() || guid.isBlank()) {
            throw new IllegalArgumentException("format, source and guid must not be blank: \"" + format + "\", \""
                    + source + "\", \"" + guid + "\"");
        }
        keywords = List.copyOf(keywords);
        subjects = List.copyOf(subjects);
        links = List.copyOf(links);
        warnings = List.copyOf(warnings);
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
    }

    /** Identity without the version. */
    public ArticleId id() {
        return ArticleId.of(source, guid);
    }

    /** The guid of an item that carries none: the same text is the same article. */
    public static String derivedGuid(Optional<String> headline, String body) {
        return Sha256.prefixed((headline.orElse("") + "\n" + body).getBytes(UTF_8));
    }

    /** Starts an article of which everything optional is absent and the status is USABLE. */
    public static ArticleBuilder from(String format, String source) {
        return new ArticleBuilder(format, source);
    }
}

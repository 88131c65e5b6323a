package id.kawat.ingest.anpa;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.telex.Marks;
import id.kawat.ingest.telex.TelexMessages;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ANPA 1312: two header lines, then between STX and ETX lines that open with {@code ^} (keyword line, headline, notes, byline)
 * and paragraphs that open with a tab, then the time.
 *
 * <p>The format has no identity. Service, number and day make one, so that a redelivery overwrites itself; a writethru is another
 * message, hence another article.
 */
public final class Anpa1312 implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "anpa1312";

    private static final Pattern OPENING = Pattern.compile("[\\s\\u0016]{0,20}\\u0001[a-zA-Z]\\d{3,5}\\u001F");

    /** For explanations. */
    private static final Map<String, String> ORIGINS = Map.ofEntries(
            Map.entry("guid", "first header line: service and number; time line: day"),
            Map.entry("version_created", "time line"),
            Map.entry("urgency", "second header line: priority"),
            Map.entry("sequence", "first header line: number"),
            Map.entry("subjects", "second header line: category"),
            Map.entry("source", "time line: agency"),
            Map.entry("slug", "second header line, or the keyword line"),
            Map.entry("headline", "line below the keyword line, opening with ^"),
            Map.entry("byline", "line opening with ^By"),
            Map.entry("summary", "long line below the headline"),
            Map.entry("editorial_note", "line opening with ^Eds:"),
            Map.entry("status", "words of the header and notes"),
            Map.entry("kind", "words of the header and notes"),
            Map.entry("body", "paragraphs between STX and ETX"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "start of heading, a service letter with its number, and a unit separator";
    }

    @Override
    public boolean recognises(WireInput input) {
        return OPENING.matcher(input.opening()).lookingAt();
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return TelexMessages.read(input, hints, "ANPA 1312", decoded -> article(decoded, hints));
    }

    private static Article article(Decoded decoded, ReadHints hints) {
        AnpaHeader header = AnpaHeader.of(decoded.text());
        AnpaCopy copy = AnpaCopy.of(decoded.text());
        String source = hints.source().or(copy::agency).orElse(hints.defaultSource());
        ArticleBuilder article = Article.from(NAME, source)
                .guid(TelexMessages.guid(NAME, header.service(), header.number(), copy.time()))
                .versionCreated(copy.time())
                .urgency(header.urgency())
                .sequence(header.number())
                .subjects(header.category().stream()
                        .map(code -> new Subject(Optional.of("anpa:" + code), Optional.empty()))
                        .toList())
                .headline(copy.headline())
                .byline(copy.byline())
                .dateline(DatelineRules.standard().find(copy.body()))
                .slug(copy.regionalSlug().or(header::slug).or(copy::keywordLine))
                .summary(copy.summary())
                .editorialNote(copy.note())
                .body(copy.body())
                .warnings(decoded.warnings())
                .origins(hints.explaining() ? ORIGINS : Map.of());
        String labels = header.takeKey().orElse("") + "\n" + copy.keywordLine().orElse("");
        return Marks.apply(labels, copy.headline(), copy.note(), article).build();
    }
}

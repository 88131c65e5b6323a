package id.kawat.ingest.iptc7901;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.telex.Marks;
import id.kawat.ingest.telex.TelexMessages;
import id.kawat.ingest.text.BodyText;
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
 * IPTC 7901: a header line, a slug, the text between STX and ETX, a time line. As dpa and others send it, the text opens with a
 * block of labels, headline and byline that ends in {@code =}, and closes with a notebook for editors.
 *
 * <p>The format has no identity. Service, number and day make one where all are there, so that a redelivery overwrites itself; a
 * new lead is another message, hence another article.
 */
public final class Iptc7901 implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "iptc7901";

    /** With its control characters, or without them but unmistakable. */
    private static final Pattern OPENING = Pattern.compile(
            "\\s{0,20}(?:\\u0001[a-zA-Z]{1,8}\\d{0,6} \\S{1,2} \\S{1,4} +\\d{1,6}\\b|[a-z]{2,4}\\d{4} \\d [a-z]{1,2} \\d{1,5} +[a-z-]{2,12} \\d{4}\\s)");

    /** For explanations. */
    private static final Map<String, String> ORIGINS = Map.ofEntries(
            Map.entry("guid", "header line: service and number; time line: day"),
            Map.entry("version_created", "time line"),
            Map.entry("urgency", "header line: priority"),
            Map.entry("sequence", "header line: number"),
            Map.entry("subjects", "header line: category"),
            Map.entry("source", "header line: behind the count of words"),
            Map.entry("slug", "lines before STX"),
            Map.entry("headline", "heading, to its equals sign"),
            Map.entry("byline", "heading"),
            Map.entry("keywords", "labels above the headline"),
            Map.entry("rights.copyright", "notebook"),
            Map.entry("editorial_note", "notebook"),
            Map.entry("status", "words of labels and notebook"),
            Map.entry("kind", "words of labels and notebook"),
            Map.entry("body", "between STX and ETX, below the heading"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "its header line: service and number, priority, category, count of words";
    }

    @Override
    public boolean recognises(WireInput input) {
        return OPENING.matcher(input.opening()).lookingAt();
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        return TelexMessages.read(input, hints, "IPTC 7901", decoded -> article(decoded, hints));
    }

    private static Article article(Decoded decoded, ReadHints hints) {
        MessageParts parts = MessageParts.of(decoded.text());
        Copy copy = Copy.of(parts.text());
        Header header = Header.of(parts.header());
        TimeLine time = TimeLine.of(parts.tail(), hints.zone());
        String source = hints.source().or(header::agency).orElse(hints.defaultSource());
        ArticleBuilder article = Article.from(NAME, source)
                .guid(TelexMessages.guid(NAME, header.service(), header.number(), time.moment()))
                .versionCreated(time.moment())
                .urgency(header.priority())
                .sequence(header.number())
                .subjects(header.category().stream()
                        .map(code -> new Subject(Optional.of("iptc7901:" + code), Optional.empty()))
                        .toList())
                .headline(copy.headline())
                .byline(copy.byline())
                .dateline(DatelineRules.standard().find(copy.body()))
                .slug(BodyText.line(parts.slug()))
                .keywords(copy.labels())
                .rights(new Rights(copy.copyright(), Optional.empty()))
                .editorialNote(copy.note())
                .body(copy.body())
                .warnings(decoded.warnings())
                .warnings(time.warnings())
                .origins(hints.explaining() ? ORIGINS : Map.of());
        return Marks.apply(String.join("\n", copy.labels()), copy.headline(), copy.note(), article)
                .build();
    }
}

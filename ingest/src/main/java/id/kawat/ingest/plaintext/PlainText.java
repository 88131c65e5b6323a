package id.kawat.ingest.plaintext;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One article as plain text: a headline where the first line is one, then paragraphs.
 *
 * <p>It carries no id, so its guid is made from its text, and no status, so it is usable. The body keeps its dateline.
 */
public final class PlainText implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "plain-text";

    /** Markup and envelopes whose readers come with their own formats; as plain text they would become nonsense. */
    private static final Pattern OTHER_FORMAT = Pattern.compile("\\s*<[?!/a-zA-Z]|WARC/\\d");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "being text that no other format recognised, without markup or control characters";
    }

    @Override
    public boolean recognises(WireInput input) {
        return !OTHER_FORMAT.matcher(input.opening()).lookingAt() && !hasControls(input);
    }

    /** Old wire formats frame their fields with control characters. */
    private static boolean hasControls(WireInput input) {
        for (int at = input.start(); at < input.end(); at += input.unitBytes()) {
            int unit = input.unitAt(at);
            if (unit < ' ' && "\t\n\r\f\u000B\u001A".indexOf(unit) < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        WireItem item = input.whole();
        if (item.bytes().length > hints.maxArticleBytes()) {
            return List.of(Rejected.tooLarge(item, hints.maxArticleBytes()));
        }
        return List.of(input.decoded()
                .map(decoded -> read(item, decoded, hints))
                .orElseGet(() -> Rejected.undecodable(item, input.charset())));
    }

    private static WireOutcome read(WireItem item, Decoded decoded, ReadHints hints) {
        PlainTextParts parts = PlainTextParts.of(decoded.text());
        if (parts.body().isEmpty()) {
            return new Rejected(item, ReasonClass.CONTENT_EMPTY, "there is nothing but white space in it");
        }
        Article article = Article.from(NAME, hints.source().orElse(hints.defaultSource()))
                .editorialNote(parts.note())
                .headline(parts.headline().flatMap(BodyText::line))
                .dateline(DatelineRules.standard().find(parts.body()))
                .body(parts.body())
                .guid(Optional.empty())
                .warnings(decoded.warnings())
                .origins(
                        hints.explaining()
                                ? Map.of(
                                        "headline", "first line",
                                        "editorial_note", "marks above the headline",
                                        "body", parts.headline().isPresent() ? "lines below the first" : "all lines")
                                : Map.of())
                .build();
        return new Accepted(item, article);
    }
}

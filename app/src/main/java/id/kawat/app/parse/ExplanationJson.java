package id.kawat.app.parse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.format.Recognition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;

/** Why a file was read as it was, as JSON: a line for the file, and what stands beside an item. */
final class ExplanationJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExplanationJson() {}

    static ObjectNode of(String file, Recognition recognition) {
        ObjectNode line = JSON.objectNode().put("file", file).put("explain", "file");
        line.put("recognised_as", recognition.format().orElse(null));
        line.put("recognised_by", recognition.sign().orElse(null));
        recognition.passedBy().forEach(line.putArray("asked_before")::add);
        line.put("charset", recognition.charset().orElse(null));
        recognition.warnings().forEach(line.putArray("charset_warnings")::add);
        return line;
    }

    /** Which fields of an article the item does not say itself, and where they came from instead. */
    static ObjectNode origins(WireOutcome outcome, ReadHints hints) {
        ObjectNode origins = JSON.objectNode();
        if (outcome instanceof Accepted accepted) {
            Article article = accepted.article();
            if (article.guid().startsWith("sha256:")) {
                origins.put("guid", "made from headline and body");
            }
            if (hints.source().isPresent()) {
                origins.put("source", "--source");
            } else if (article.source().equals(hints.defaultSource())) {
                origins.put("source", "default: the item names none");
            }
            if (article.dateline().filter(article.body()::startsWith).isPresent()) {
                origins.put("dateline", "opening of the body");
            }
            origins.put("article_id", "made from source and guid");
            origins.put("body", article.bodyHtml().isPresent() ? "text of body_html" : "text of the item");
        }
        return origins;
    }
}

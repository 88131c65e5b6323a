package id.kawat.app.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.format.Recognition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

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

    /** Where each field of the article was read; of what nothing in the item says, the rule that gave it. */
    static ObjectNode origins(WireOutcome outcome, ReadHints hints) {
        ObjectNode origins = JSON.objectNode();
        if (outcome instanceof Accepted accepted) {
            Article article = accepted.article();
            Map<String, String> said = new TreeMap<>(article.origins());
            rules(article, hints).forEach((field, rule) -> {
                if (rule.always() || !said.containsKey(field)) {
                    said.put(field, rule.words());
                }
            });
            JsonNode printed = OutcomeJson.of("", outcome);
            said.forEach((field, origin) -> {
                if (isThere(printed, field)) {
                    origins.put(field, origin);
                }
            });
        }
        return origins;
    }

    /**
     * How a field comes about that no place in the item gives.
     *
     * @param always whether it wins over what the item says
     */
    private record Rule(String words, boolean always) {}

    private static Map<String, Rule> rules(Article article, ReadHints hints) {
        Map<String, Rule> rules = new HashMap<>();
        rules.put("article_id", new Rule("made from source and guid", true));
        rules.put("guid", new Rule("made from headline and body", article.guid().startsWith("sha256:")));
        rules.put("status", new Rule("default: nothing says otherwise", false));
        rules.put("kind", new Rule("default, or told from version, signals and words", false));
        rules.put("body", new Rule("text of the item", false));
        boolean inBody = article.dateline().filter(article.body()::startsWith).isPresent();
        rules.put("dateline", new Rule(inBody ? "opening of the body" : "the item", inBody));
        rules.put(
                "source",
                hints.source().isPresent()
                        ? new Rule("--source", true)
                        : new Rule(
                                "default: the item names none", article.source().equals(hints.defaultSource())));
        return rules;
    }

    /** {@code rights.copyright} stands within {@code rights}. */
    private static boolean isThere(JsonNode printed, String field) {
        JsonNode value = printed.at("/" + field.replace('.', '/'));
        return !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
    }
}

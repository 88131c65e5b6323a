package id.kawat.app.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.diff.compare.ArticleDifference;
import id.kawat.app.diff.compare.Change;
import id.kawat.app.diff.compare.Counts;
import id.kawat.app.diff.compare.DiffTally;
import id.kawat.app.diff.compare.Found;
import id.kawat.app.diff.compare.Kind;
import id.kawat.app.diff.compare.Thing;
import java.util.Locale;
import java.util.Map;

/** A comparison for a program: a line for each article that differs, at last one with the sums. */
final class DiffJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DiffJson() {}

    static ObjectNode article(ArticleDifference difference) {
        ObjectNode line = JSON.objectNode()
                .put("type", "article")
                .put("article_id", difference.articleId())
                .put("source", difference.article().getSource())
                .put("guid", difference.article().getGuid())
                .put("version", difference.article().getVersion().orElse(null))
                .put("lang", difference.lang())
                .put("headline", difference.article().getHeadline().orElse(null))
                .put("other_text", difference.isOtherText());
        ArrayNode changes = line.putArray("changes");
        difference.changes().forEach(change -> changes.add(change(change)));
        return line;
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = JSON.objectNode()
                .put("thing", change.thing().text())
                .put("kind", change.kind().text());
        change.before().ifPresent(found -> node.set("before", found(found)));
        change.after().ifPresent(found -> node.set("after", found(found)));
        return node;
    }

    private static ObjectNode found(Found found) {
        ObjectNode node = JSON.objectNode()
                .put("who", found.who())
                .put("id", found.id().isEmpty() ? null : found.id())
                .put("what", found.what().toLowerCase(Locale.ROOT));
        if (!found.rule().isEmpty()) {
            node.put("rule", found.rule()).put("confidence", found.confidence());
        }
        ArrayNode marks = node.putArray("marks");
        found.marks()
                .forEach(mark -> marks.addObject()
                        .put("start", mark.start())
                        .put("end", mark.end())
                        .put("label", mark.label()));
        return node;
    }

    static ObjectNode sums(DiffSide before, DiffSide after, DiffTally tally) {
        ObjectNode line = JSON.objectNode()
                .put("type", "summary")
                .put("before", before.name())
                .put("after", after.name())
                .put("same", tally.isSame())
                .put("articles_compared", tally.compared())
                .put("articles_differing", tally.differing())
                .put("articles_other_text", tally.otherTexts());
        ObjectNode oneSided = line.putObject("one_sided");
        tally.oneSided().forEach(oneSided::put);
        line.set("changes", counts(tally.total()));
        line.set("by_source", counts(tally.bySource()));
        line.set("by_language", counts(tally.byLanguage()));
        line.set("by_rule", counts(tally.byRule()));
        return line;
    }

    private static ObjectNode counts(Map<String, Counts> counts) {
        ObjectNode node = JSON.objectNode();
        counts.forEach((key, sums) -> node.set(key, counts(sums)));
        return node;
    }

    private static ObjectNode counts(Counts counts) {
        ObjectNode node = JSON.objectNode();
        for (Thing thing : Thing.values()) {
            ObjectNode kinds = node.putObject(thing.text());
            for (Kind kind : Kind.values()) {
                kinds.put(kind.text(), counts.of(thing, kind));
            }
        }
        return node;
    }
}

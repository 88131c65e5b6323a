package id.kawat.gateway.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.access.Principal;
import id.kawat.gateway.log.ArticleLookup;
import id.kawat.gateway.log.Result;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One article: as it is to be seen now, and what happened to it. */
final class ArticleEndpoint {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final ArticleLookup lookup;

    ArticleEndpoint(ArticleLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The visible version.
     *
     * @throws ProblemException if there is none: 404 where there never was, 410 where it was withdrawn
     */
    String current(String id, Principal principal) {
        require(id);
        Result found = Waiting.on(lookup.current(id))
                .filter(result -> mayRead(result, principal))
                .orElseThrow(() -> unknown(id));
        if (found.facts().isEmpty()) {
            throw ProblemException.parameter(
                    410, "id", "the article is not to be seen any more; GET /v1/articles/" + id + "/history says why");
        }
        return found.json();
    }

    /**
     * What happened to it, in order.
     *
     * @throws ProblemException if nothing did
     */
    ObjectNode history(String id, Principal principal) {
        require(id);
        List<Result> changes = Waiting.on(lookup.history(id)).stream()
                .filter(result -> mayRead(result, principal))
                .toList();
        if (changes.isEmpty()) {
            throw unknown(id);
        }
        ObjectNode history = JsonNodeFactory.instance.objectNode().put("article_id", id);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> array.add(PageEndpoint.tree(change.json())));
        history.set("visible", array.get(array.size() - 1).path("visible"));
        history.set("changes", array);
        return history;
    }

    private static void require(String id) {
        if (!ID.matcher(id).matches()) {
            throw ProblemException.parameter("id", "an article id has 32 hexadecimal digits in lower case");
        }
    }

    private static boolean mayRead(Result result, Principal principal) {
        return Optional.of(principal.sources().isEmpty())
                .filter(all -> all)
                .orElseGet(
                        () -> result.source().filter(principal::mayReadSource).isPresent());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.parameter(404, "id", "no article " + id + " is known");
    }
}

package id.kawat.gateway.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.filter.Facts;
import id.kawat.gateway.filter.ResultFilter;
import java.util.List;
import java.util.Optional;

/**
 * What a record says, made once for all subscribers.
 *
 * @param op {@code upsert} or {@code retract}
 * @param json one object on one line, as {@code kawat subscribe --json} prints it, without a cursor
 * @param source feed of the article, where the record says it
 * @param facts what to filter by; empty for a retraction
 * @param leaving what is told to those whom it does not fit, where they may have been given another version of it
 */
public record Result(String op, String json, Optional<String> source, Optional<Facts> facts, Optional<String> leaving) {

    /** Why somebody with a filter is told of a retraction where nothing was withdrawn. */
    public static final String NO_MATCH = "no-match";

    private static final String RETRACT = "retract";
    private static final List<String> KEPT =
            List.of("key", "topic", "partition", "offset", "timestamp", "source", "cursor");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an upsert was made of. */
    static Result upsert(ObjectNode json, Facts facts, boolean revises) {
        Result result = new Result(
                "upsert", json.toString(), Optional.of(facts.source()), Optional.of(facts), Optional.empty());
        return revises ? result.leavingWith(keyOnly(json, facts.source()).put("reason", NO_MATCH)) : result;
    }

    static Result retraction(ObjectNode json, Optional<String> source) {
        return new Result(RETRACT, json.toString(), source, Optional.empty(), Optional.empty());
    }

    private Result leavingWith(ObjectNode told) {
        return new Result(op, json, source, facts, Optional.of(told.toString()));
    }

    /** As one subscriber is to be told it; empty where it does not concern them. */
    Optional<Result> forFilter(ResultFilter filter) {
        boolean isWanted = facts.map(filter::accepts).orElseGet(() -> filter.acceptsRetraction(source));
        if (isWanted) {
            return Optional.of(this);
        }
        return leaving.filter(told -> filter.acceptsRetraction(source))
                .map(told -> new Result(RETRACT, told, source, Optional.empty(), Optional.empty()));
    }

    /** Without a word of the article: as if it had been taken back already. */
    Result withdrawn() {
        if (facts.isEmpty()) {
            return this;
        }
        try {
            ObjectNode read = (ObjectNode) JSON.readTree(json);
            return retraction(keyOnly(read, facts.get().source()), source);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("we wrote it ourselves", impossible);
        }
    }

    private static ObjectNode keyOnly(ObjectNode json, String source) {
        ObjectNode left = json.deepCopy().put("source", source);
        left.retain(KEPT);
        return left.put("op", RETRACT);
    }
}

package id.kawat.gateway.log;

import id.kawat.gateway.filter.Facts;
import id.kawat.gateway.filter.ResultFilter;
import java.util.Optional;

/**
 * What a record says, made once for all subscribers.
 *
 * @param op {@code upsert} or {@code retract}
 * @param json one object on one line, as {@code kawat subscribe --json} prints it, without a cursor
 * @param source feed of the article, where the record says it
 * @param facts what to filter by; empty for a retraction
 */
public record Result(String op, String json, Optional<String> source, Optional<Facts> facts) {

    boolean isWantedBy(ResultFilter filter) {
        return facts.map(filter::accepts).orElseGet(() -> filter.acceptsRetraction(source));
    }
}

package id.kawat.enrich.entity.score;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.text.Span;
import java.util.List;

/**
 * A name annotated by hand in a running text.
 *
 * @param alternatives further spans that count as right
 * @param optional neither a hit nor a miss, whether found or not
 */
public record GoldName(Span span, EntityType type, List<Span> alternatives, boolean optional) {

    public GoldName {
        alternatives = List.copyOf(alternatives);
    }
}

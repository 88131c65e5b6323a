package id.kawat.enrich.entity.score;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the mentions found in running texts with gold ones: a hit has the exact span, or an alternative one, and the type.
 * A mention that touches an optional name and hits nothing is not counted. Not thread-safe.
 */
public final class TextScorer {

    private record Key(Span span, EntityType type) {}

    private final SpanScores scores = new SpanScores();

    /** Counts one text. */
    public void add(List<GoldName> gold, List<Mention> found) {
        List<GoldName> firm = gold.stream().filter(name -> !name.optional()).toList();
        List<GoldName> optional = gold.stream().filter(GoldName::optional).toList();
        Map<Key, Integer> places = places(firm);
        Set<Integer> taken = new HashSet<>();
        firm.forEach(name -> scores.wanted(name.type()));
        for (Mention mention : mainSpansFirst(found, firm)) {
            Integer hit = places.get(new Key(mention.span(), mention.type()));
            if (hit != null && taken.add(hit)) {
                scores.hit(mention.type());
                scores.found(mention.type());
            } else if (optional.stream().noneMatch(name -> name.span().overlaps(mention.span()))) {
                scores.found(mention.type());
            }
        }
    }

    /** A main span beats an alternative of another name. */
    private static Map<Key, Integer> places(List<GoldName> firm) {
        Map<Key, Integer> places = new HashMap<>();
        for (int i = 0; i < firm.size(); i++) {
            for (Span span : firm.get(i).alternatives()) {
                places.putIfAbsent(new Key(span, firm.get(i).type()), i);
            }
        }
        for (int i = 0; i < firm.size(); i++) {
            places.put(new Key(firm.get(i).span(), firm.get(i).type()), i);
        }
        return places;
    }

    private static List<Mention> mainSpansFirst(List<Mention> found, List<GoldName> firm) {
        Set<Key> main = new HashSet<>();
        firm.forEach(name -> main.add(new Key(name.span(), name.type())));
        List<Mention> ordered = new ArrayList<>(found);
        ordered.sort((a, b) -> Boolean.compare(
                main.contains(new Key(b.span(), b.type())), main.contains(new Key(a.span(), a.type()))));
        return ordered;
    }

    public SpanScores scores() {
        return scores;
    }
}

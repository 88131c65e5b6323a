package id.kawat.app.diff.compare;

import id.kawat.news.ArticleEntity;
import id.kawat.news.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pairs the entities of two extractions of one text: by their id; what is left, by the places of which it is said to be the name. */
final class EntityComparison {

    private record Place(int start, int end) {}

    private final Map<String, ArticleEntity> before = new LinkedHashMap<>();
    private final Map<String, ArticleEntity> after = new LinkedHashMap<>();
    private final Map<Place, ArticleEntity> beforeAt = new HashMap<>();
    private final Map<Place, ArticleEntity> afterAt = new HashMap<>();
    private final Set<Place> reattributed = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    private EntityComparison(List<ArticleEntity> before, List<ArticleEntity> after) {
        index(before, this.before, this.beforeAt);
        index(after, this.after, this.afterAt);
    }

    private static void index(
            List<ArticleEntity> entities, Map<String, ArticleEntity> byId, Map<Place, ArticleEntity> byPlace) {
        for (ArticleEntity entity : entities) {
            byId.put(entity.getEntityId(), entity);
            entity.getMentions().forEach(mention -> byPlace.put(place(mention), entity));
        }
    }

    static List<Change> compare(List<ArticleEntity> before, List<ArticleEntity> after) {
        EntityComparison comparison = new EntityComparison(before, after);
        comparison.old();
        comparison.fresh();
        comparison.common();
        return comparison.changes;
    }

    /** Entities that are no more: their places bear the name of another now, or of none. */
    private void old() {
        for (ArticleEntity entity : before.values()) {
            if (!after.containsKey(entity.getEntityId())) {
                changes.add(successor(entity, afterAt)
                        .map(heir -> handedOn(entity, heir))
                        .orElseGet(() -> Change.removed(Thing.ENTITY, found(entity))));
            }
        }
    }

    /** Entities that are new: their places bore the name of another, which goes on without them, or of none. */
    private void fresh() {
        for (ArticleEntity entity : after.values()) {
            boolean isToldAlready =
                    entity.getMentions().stream().map(EntityComparison::place).anyMatch(reattributed::contains);
            if (!before.containsKey(entity.getEntityId()) && !isToldAlready) {
                changes.add(successor(entity, beforeAt)
                        .map(origin -> handedOn(origin, entity))
                        .orElseGet(() -> Change.added(Thing.ENTITY, found(entity))));
            }
        }
    }

    private Change handedOn(ArticleEntity from, ArticleEntity to) {
        places(from).stream().filter(places(to)::contains).forEach(reattributed::add);
        return Change.between(Thing.ENTITY, Kind.REATTRIBUTED, found(from), found(to));
    }

    /** Who bears most of the places of {@code entity} on the other side; of several, the first in the text. */
    private static Optional<ArticleEntity> successor(ArticleEntity entity, Map<Place, ArticleEntity> others) {
        Map<ArticleEntity, Integer> votes = new LinkedHashMap<>();
        entity.getMentions().stream()
                .map(mention -> Optional.ofNullable(others.get(place(mention))))
                .flatMap(Optional::stream)
                .forEach(other -> votes.merge(other, 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<ArticleEntity, Integer>comparingByValue()
                        .thenComparing(vote -> first(vote.getKey()), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private void common() {
        for (ArticleEntity entity : after.values()) {
            Optional.ofNullable(before.get(entity.getEntityId()))
                    .flatMap(old -> same(old, entity))
                    .ifPresent(changes::add);
        }
    }

    private Optional<Change> same(ArticleEntity old, ArticleEntity fresh) {
        Set<Place> differing = new HashSet<>(places(old));
        Set<Place> both = new HashSet<>(differing);
        both.retainAll(places(fresh));
        differing.addAll(places(fresh));
        differing.removeAll(both);
        differing.removeAll(reattributed);
        if (!differing.isEmpty() || old.getType() != fresh.getType()) {
            return Optional.of(Change.between(Thing.ENTITY, Kind.MOVED, found(old), found(fresh)));
        }
        boolean isAlike =
                old.getName().equals(fresh.getName()) && roles(old, both).equals(roles(fresh, both));
        return isAlike
                ? Optional.empty()
                : Optional.of(Change.between(Thing.ENTITY, Kind.CHANGED, found(old), found(fresh)));
    }

    private static Map<Place, Optional<String>> roles(ArticleEntity entity, Set<Place> at) {
        Map<Place, Optional<String>> roles = new HashMap<>();
        entity.getMentions().stream()
                .filter(mention -> at.contains(place(mention)))
                .forEach(mention -> roles.put(place(mention), mention.getRole()));
        return roles;
    }

    private static Set<Place> places(ArticleEntity entity) {
        Set<Place> places = new HashSet<>();
        entity.getMentions().forEach(mention -> places.add(place(mention)));
        return places;
    }

    private static Place place(Mention mention) {
        return new Place(mention.getStart(), mention.getEnd());
    }

    private static int first(ArticleEntity entity) {
        return entity.getMentions().stream().mapToInt(Mention::getStart).min().orElse(0);
    }

    private static Found found(ArticleEntity entity) {
        String type = entity.getType().name();
        List<Stretch> marks = entity.getMentions().stream()
                .map(mention -> new Stretch(mention.getStart(), mention.getEnd(), type))
                .toList();
        return new Found(
                marks.isEmpty() ? List.of(new Stretch(0, 0, type)) : marks,
                entity.getName(),
                entity.getEntityId(),
                type,
                "",
                1);
    }
}

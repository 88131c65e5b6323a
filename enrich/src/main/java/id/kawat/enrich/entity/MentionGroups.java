package id.kawat.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Mentions that are joined to groups until each group is an entity. */
final class MentionGroups {

    private final List<Mention> mentions;
    private final String[] names;
    private final int[] parents;

    MentionGroups(String text, List<Mention> mentions) {
        this.mentions = mentions;
        this.names = new String[mentions.size()];
        this.parents = new int[mentions.size()];
        for (int m = 0; m < names.length; m++) {
            names[m] = collapse(mentions.get(m).span().in(text));
            parents[m] = m;
        }
    }

    /** Joins mentions of the same key. */
    void joinSame(BiFunction<Mention, String, String> key) {
        Map<String, Integer> first = new HashMap<>();
        for (int m = 0; m < names.length; m++) {
            Integer earlier = first.putIfAbsent(key.apply(mentions.get(m), names[m]), m);
            if (earlier != null) {
                join(earlier, m);
            }
        }
    }

    /** The earlier mention's group takes the other one's. */
    void join(int a, int b) {
        int rootA = group(a);
        int rootB = group(b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    int group(int mention) {
        int root = mention;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    String name(int mention) {
        return names[mention];
    }

    List<Entity> entities(BiFunction<EntityType, String, String> id) {
        String[] fullest = fullestNames();
        Map<String, List<Mention>> byId = new LinkedHashMap<>();
        Map<String, String> nameById = new HashMap<>();
        for (int m = 0; m < names.length; m++) {
            String name = fullest[group(m)];
            String entity = id.apply(mentions.get(group(m)).type(), name);
            byId.computeIfAbsent(entity, e -> new ArrayList<>()).add(mentions.get(m));
            nameById.putIfAbsent(entity, name);
        }
        List<Entity> entities = new ArrayList<>(byId.size());
        byId.forEach((entity, found) ->
                entities.add(new Entity(entity, found.get(0).type(), nameById.getOrDefault(entity, entity), found)));
        return entities;
    }

    private String[] fullestNames() {
        String[] fullest = new String[names.length];
        for (int m = 0; m < names.length; m++) {
            int root = group(m);
            String best = fullest[root];
            fullest[root] = best == null || names[m].length() > best.length() ? names[m] : best;
        }
        return fullest;
    }

    /** One blank for any white space. */
    private static String collapse(String name) {
        return name.indexOf('\n') < 0 && name.indexOf("  ") < 0 ? name : name.replaceAll("\\s+", " ");
    }

    /** Case and the dots of initials do not tell names apart. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    }
}

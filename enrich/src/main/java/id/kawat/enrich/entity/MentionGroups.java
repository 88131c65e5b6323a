package id.kawat.enrich.entity;

import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Mentions that are joined to groups until each group is an entity. */
final class MentionGroups {

    private final List<Mention> mentions;
    private final String[] names;
    private final int[] parents;
    private final int[] ranks;

    /** Fuller names than any mention has, by mention. */
    private final Map<Integer, String> offered = new HashMap<>();

    MentionGroups(String text, List<Mention> mentions) {
        this.mentions = mentions;
        this.names = new String[mentions.size()];
        this.parents = new int[mentions.size()];
        this.ranks = new int[mentions.size()];
        for (int m = 0; m < names.length; m++) {
            names[m] = Names.collapse(mentions.get(m).span().in(text));
            parents[m] = m;
        }
    }

    int size() {
        return names.length;
    }

    /** As printed, but with one blank for any white space. */
    String name(int mention) {
        return names[mention];
    }

    Span span(int mention) {
        return mentions.get(mention).span();
    }

    EntityType type(int mention) {
        return mentions.get(mention).type();
    }

    /** Joins mentions of the same key. */
    void joinSame(Iterable<Integer> members, IntFunction<String> key) {
        Map<String, Integer> first = new HashMap<>();
        for (int m : members) {
            Integer earlier = first.putIfAbsent(key.apply(m), m);
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

    /** Of a group's names only those of the highest rank count, however long the others are. */
    void rank(int mention, int rank) {
        ranks[mention] = rank;
    }

    /** The text has a fuller name of what this mention names, though perhaps not as a mention. */
    void offer(int mention, String name) {
        offered.put(mention, name);
    }

    /** An entity's id and name. */
    record Identity(String id, String name) {}

    /** Says who a group is, from the mention whose own name is the fullest and the fullest name there is. */
    interface Identifier {

        Identity of(List<Integer> members, int fullest, String name);
    }

    /** One entity for each id, in the order of the first mention. */
    List<Entity> entities(Identifier identifier) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int m = 0; m < names.length; m++) {
            members.computeIfAbsent(group(m), root -> new ArrayList<>(2)).add(m);
        }
        Map<String, List<Mention>> found = new LinkedHashMap<>();
        Map<String, String> nameById = new HashMap<>();
        for (List<Integer> group : members.values()) {
            Identity identity = identify(group, identifier);
            List<Mention> all = found.computeIfAbsent(identity.id(), id -> new ArrayList<>(group.size()));
            group.forEach(m -> all.add(mentions.get(m)));
            nameById.merge(identity.id(), identity.name(), (a, b) -> Names.isFuller(b, a) ? b : a);
        }
        List<Entity> entities = new ArrayList<>(found.size());
        found.forEach((id, all) -> {
            if (all.size() > 1) {
                all.sort((a, b) -> a.span().compareTo(b.span()));
            }
            entities.add(new Entity(id, all.get(0).type(), nameById.getOrDefault(id, id), all));
        });
        return entities;
    }

    private Identity identify(List<Integer> group, Identifier identifier) {
        int fullest = group.get(0);
        for (int m : group) {
            boolean fuller = ranks[m] == ranks[fullest]
                    && !names[m].equals(names[fullest])
                    && Names.isFuller(names[m], names[fullest]);
            fullest = fuller || ranks[m] > ranks[fullest] ? m : fullest;
        }
        String name = names[fullest];
        for (int m : group) {
            String candidate = offered.getOrDefault(m, name);
            name = ranks[m] == ranks[fullest] && !candidate.equals(name) && Names.isFuller(candidate, name)
                    ? candidate
                    : name;
        }
        return identifier.of(group, fullest, name);
    }
}

package id.kawat.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins short names of people to full ones: all words of the short name stand in the full one. Of several that would do, the
 * one named last before it; where none came before, the first.
 */
final class PersonNames {

    /** Full names looked at for one word, so that a text of nothing but names stays linear. */
    private static final int MOST_CANDIDATES = 16;

    private final List<Mention> mentions;
    private final MentionGroups groups;
    private final List<Set<String>> words;
    private final Map<String, List<Integer>> fullNames = new HashMap<>();

    /** For each full name's first mention, where it or a short form of it was named last. */
    private final Map<Integer, Integer> lastSeen = new HashMap<>();

    PersonNames(String text, List<Mention> mentions, MentionGroups groups) {
        this.mentions = mentions;
        this.groups = groups;
        this.words = new ArrayList<>(mentions.size());
        for (int m = 0; m < mentions.size(); m++) {
            words.add(isPerson(m) ? words(groups.name(m)) : Set.of());
        }
    }

    void join() {
        Set<Integer> indexed = new HashSet<>();
        for (int m = 0; m < mentions.size(); m++) {
            if (words.get(m).size() > 1 && indexed.add(groups.group(m))) {
                index(m);
            }
        }
        for (int m = 0; m < mentions.size(); m++) {
            if (isPerson(m)) {
                int full = fullName(m);
                if (full != m) {
                    groups.join(full, m);
                }
                lastSeen.put(full, m);
            }
        }
    }

    private void index(int mention) {
        for (String word : words.get(mention)) {
            List<Integer> names = fullNames.computeIfAbsent(word, w -> new ArrayList<>(2));
            if (names.size() < MOST_CANDIDATES) {
                names.add(mention);
            }
        }
    }

    private int fullName(int mention) {
        int best = mention;
        int bestSeen = -1;
        for (int candidate : candidates(mention)) {
            boolean longer = words.get(candidate).size() > words.get(mention).size();
            if (longer && words.get(candidate).containsAll(words.get(mention))) {
                int seen = lastSeen.getOrDefault(candidate, -1);
                if (best == mention || seen > bestSeen) {
                    best = candidate;
                    bestSeen = seen;
                }
            }
        }
        return best;
    }

    private List<Integer> candidates(int mention) {
        for (String word : words.get(mention)) {
            return fullNames.getOrDefault(word, List.of());
        }
        return List.of();
    }

    private boolean isPerson(int mention) {
        return mentions.get(mention).type() == EntityType.PER;
    }

    private static Set<String> words(String name) {
        Set<String> words = new java.util.LinkedHashSet<>();
        for (String word : MentionGroups.fold(name).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

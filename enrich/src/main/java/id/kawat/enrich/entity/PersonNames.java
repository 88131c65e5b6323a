package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Joins the names of one person within an article: all words of the short name stand in the full one. Of several full names
 * that would do, the one named last before the short name was first used; where none came before, the first. A short name means one
 * person throughout: {@code Kim} stays {@code Kim Jong Un} when {@code Kim Hae Sook} comes in later.
 */
final class PersonNames {

    /** Full names looked at for one word, so that a text of nothing but names stays linear. */
    private static final int MOST_CANDIDATES = 16;

    private static final int SHORTEST_NICKNAME = 4;

    /** A name as words, however often it is printed. */
    private static final class Person {

        private final Set<String> words;
        private final int mention;

        /** Where it was named last before the mention that is being read. */
        private int lastSeen = -1;

        private Person(Set<String> words, int mention) {
            this.words = words;
            this.mention = mention;
        }
    }

    private final MentionGroups groups;
    private final NicknameWords nicknames;
    private final Map<String, Person> byPrint = new HashMap<>();
    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<Integer, Person> byMention = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final Map<String, List<Person>> byStart = new HashMap<>();
    private final Map<Person, Person> fullNames = new HashMap<>();
    private final Set<Person> alone = new LinkedHashSet<>();

    PersonNames(MentionGroups groups, NicknameWords nicknames) {
        this.groups = groups;
        this.nicknames = nicknames;
    }

    /** @param people the mentions to join, in the order of the text */
    void join(ArticleText article, List<Integer> people) {
        people.forEach(this::read);
        byName.values().forEach(this::index);
        people.forEach(this::joinFullName);
        joinNicknames(article.tokens(), article.text(), people);
        alone.forEach(this::joinNickname);
        alone.forEach(this::joinMisspelt);
    }

    private void read(int mention) {
        Person person = byPrint.get(groups.name(mention));
        if (person == null) {
            String name = Names.fold(groups.name(mention));
            person = byName.computeIfAbsent(name, any -> new Person(new LinkedHashSet<>(Names.words(any)), mention));
            byPrint.put(groups.name(mention), person);
        }
        byMention.put(mention, person);
        groups.join(person.mention, mention);
    }

    private void index(Person person) {
        if (person.words.size() > 1) {
            for (String word : person.words) {
                add(byWord, word, person);
                if (word.length() > SHORTEST_NICKNAME) {
                    add(byStart, word.substring(0, SHORTEST_NICKNAME), person);
                }
            }
        }
    }

    private static void add(Map<String, List<Person>> index, String word, Person person) {
        List<Person> people = index.computeIfAbsent(word, any -> new ArrayList<>(2));
        if (people.size() < MOST_CANDIDATES) {
            people.add(person);
        }
    }

    private void joinFullName(int mention) {
        Person person = person(mention);
        Person full = fullNames.get(person);
        if (full == null) {
            full = fullName(person);
            fullNames.put(person, full);
            if (full != person) {
                groups.join(full.mention, person.mention);
            } else if (person.words.size() == 1) {
                alone.add(person);
            }
        }
        person.lastSeen = mention;
        full.lastSeen = mention;
    }

    private Person person(int mention) {
        return Objects.requireNonNull(byMention.get(mention));
    }

    private Person fullName(Person person) {
        Person best = person;
        for (Person candidate : candidates(person)) {
            boolean longer = candidate.words.size() > person.words.size();
            if (longer && candidate.words.containsAll(person.words)) {
                best = best == person || candidate.lastSeen > best.lastSeen ? candidate : best;
            }
        }
        return best;
    }

    private List<Person> candidates(Person person) {
        for (String word : person.words) {
            return byWord.getOrDefault(word, List.of());
        }
        return List.of();
    }

    /** {@code Ridwan Kamil (Emil)}, {@code Emil, sapaan akrab Ridwan Kamil}. */
    private void joinNicknames(Tokens tokens, String text, List<Integer> people) {
        for (int i = 0; i < people.size(); i++) {
            int m = people.get(i);
            int next = i + 1 < people.size() ? people.get(i + 1) : -1;
            boolean beside = next >= 0
                    && (Brackets.stands(tokens, groups.span(m), groups.span(next))
                            || nicknames.stand(
                                    text,
                                    groups.span(m).end(),
                                    groups.span(next).start()));
            if (beside) {
                groups.join(m, next);
            }
            if (i > 0
                    && alone.contains(person(m))
                    && nicknames.followOwn(text, groups.span(m).end())) {
                groups.join(people.get(i - 1), m);
            }
        }
    }

    /** {@code Risma} is {@code Tri Rismaharini}, if nobody else would do. */
    private void joinNickname(Person person) {
        String nickname = only(person);
        if (nickname.length() < SHORTEST_NICKNAME || !isAlone(person)) {
            return;
        }
        Set<Person> full = new HashSet<>();
        for (Person candidate : byStart.getOrDefault(nickname.substring(0, SHORTEST_NICKNAME), List.of())) {
            if (candidate.words.stream().anyMatch(word -> word.startsWith(nickname))) {
                full.add(candidate);
            }
        }
        joinIfOnly(full, person);
    }

    /** {@code Julkismo} is {@code Julkisno Kaisupy}: one letter of a long word is wrong or missing. */
    private void joinMisspelt(Person person) {
        String name = only(person);
        if (name.length() <= SHORTEST_NICKNAME + 1 || !isAlone(person)) {
            return;
        }
        Set<Person> full = new HashSet<>();
        for (Person candidate : byStart.getOrDefault(name.substring(0, SHORTEST_NICKNAME), List.of())) {
            if (candidate.words.stream().anyMatch(word -> Spelling.differByOne(word, name))) {
                full.add(candidate);
            }
        }
        joinIfOnly(full, person);
    }

    private void joinIfOnly(Set<Person> full, Person person) {
        Set<Integer> different = new HashSet<>();
        full.forEach(candidate -> different.add(groups.group(candidate.mention)));
        if (different.size() == 1) {
            groups.join(different.iterator().next(), person.mention);
        }
    }

    /** True while nothing has been joined to it. */
    private boolean isAlone(Person person) {
        return groups.group(person.mention) == person.mention;
    }

    private static String only(Person person) {
        return person.words.iterator().next();
    }
}

package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.train.MarkedText.Part;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes variants of a marked sentence with other people's and places' names, so that training learns the place of a name in
 * the sentence and not the name. The same sentences give the same variants.
 */
final class NameVariants {

    private static final double CHANGED = 0.7;

    private final List<String> people;
    private final List<String> places;
    private final Random random = new Random(3);

    NameVariants(Vocabulary vocabulary, Language language) {
        people = capitalised(vocabulary.of(language, "names").section(""));
        places = capitalised(vocabulary.of(language, "places").section("cities"));
    }

    private static List<String> capitalised(List<String> words) {
        List<String> capitalised = new ArrayList<>();
        for (String word : words) {
            StringBuilder name = new StringBuilder();
            for (String part : word.split(" ", -1)) {
                name.append(name.length() > 0 ? " " : "")
                        .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
            capitalised.add(name.toString());
        }
        return capitalised;
    }

    List<Part> vary(List<Part> sentence) {
        List<Part> varied = new ArrayList<>(sentence.size());
        for (Part part : sentence) {
            boolean change = part.type().isPresent() && random.nextDouble() < CHANGED;
            varied.add(change ? new Part(other(part.text(), part.type().get()), part.type()) : part);
        }
        return varied;
    }

    private String other(String name, EntityType type) {
        if (type == EntityType.PER && isPlain(name)) {
            return person(name.split(" ", -1).length);
        }
        boolean place = type == EntityType.LOC && name.indexOf(' ') < 0 && isPlain(name) && !places.isEmpty();
        return place ? places.get(random.nextInt(places.size())) : name;
    }

    private String person(int words) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words && !people.isEmpty(); i++) {
            name.append(i > 0 ? " " : "").append(people.get(random.nextInt(people.size())));
        }
        return name.toString();
    }

    /** Words of a capital and small letters; initials and all capitals say too much to be changed. */
    private static boolean isPlain(String name) {
        for (String word : name.split(" ", -1)) {
            if (word.length() < 3
                    || !Character.isUpperCase(word.charAt(0))
                    || !word.chars().skip(1).allMatch(Character::isLowerCase)) {
                return false;
            }
        }
        return true;
    }
}

package id.kawat.app.evaluate;

import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a system means the speaker that gold means: its span overlaps the gold mention, or both are called alike; of a
 * person the words of one name may be contained in the other, ranks apart.
 */
final class SpeakerMatch {

    /** A longer span names half the sentence, not a speaker. */
    private static final int MOST_WORDS = 15;

    private static final Set<String> PRONOUNS = Set.of(
            "dia",
            "ia",
            "beliau",
            "mereka",
            "kami",
            "kita",
            "saya",
            "aku",
            "nya",
            "dirinya",
            "pihaknya",
            "yang",
            "bersangkutan");

    private static final Set<String> RANKS = Set.of(
            ("komisaris besar ajun inspektur jenderal brigadir kombes pol polisi komjen irjen brigjen letnan kolonel letkol "
                            + "mayor kapten akbp akp kompol laksamana marsekal dr drg prof profesor ir drs dra h hj kh haji kiai "
                            + "ustaz tuan nyonya bapak ibu pak bu sang presiden menteri gubernur bupati ketua kepala direktur "
                            + "jaksa hakim")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("\\w+(?:[-’'.]\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private final ScoredText text;

    SpeakerMatch(ScoredText text) {
        this.text = text;
    }

    boolean isSame(GoldSpeaker gold, List<String> alsoGold, Optional<GoldSpeaker> system) {
        return system.isPresent() && (isSameMention(gold, system.get()) || isCalledAlike(gold, alsoGold, system.get()));
    }

    private boolean isSameMention(GoldSpeaker gold, GoldSpeaker system) {
        return gold.mention().isPresent()
                && system.mention().isPresent()
                && gold.mention().get().overlaps(system.mention().get())
                && text.words(system.mention().get()).size() <= MOST_WORDS;
    }

    private boolean isCalledAlike(GoldSpeaker gold, List<String> alsoGold, GoldSpeaker system) {
        List<String> theirs = forms(system);
        List<String> mine = new ArrayList<>(forms(gold));
        mine.addAll(alsoGold);
        Set<String> common = new HashSet<>(mine.stream().map(SpeakerMatch::fold).toList());
        common.retainAll(theirs.stream().map(SpeakerMatch::fold).toList());
        common.remove("");
        if (!common.isEmpty()) {
            return true;
        }
        boolean thing = Set.of("ORG", "LOC", "DOC").contains(gold.type());
        return !thing && !theirs.isEmpty() && mine.stream().anyMatch(name -> contains(name, theirs.get(0)));
    }

    private static boolean contains(String gold, String system) {
        Set<String> a = personWords(gold);
        Set<String> b = personWords(system);
        return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    }

    /** What a mention may be called: its name and its surface, pronouns left out. */
    private List<String> forms(GoldSpeaker speaker) {
        List<String> forms = new ArrayList<>();
        speaker.name().ifPresent(forms::add);
        Optional<Span> surface = speaker.type().equals("PRON") ? Optional.empty() : speaker.mention();
        surface.map(text::in).ifPresent(forms::add);
        forms.removeIf(form -> form.isEmpty() || PRONOUNS.contains(fold(form)));
        return forms;
    }

    private static Set<String> personWords(String name) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            String word = matcher.group().replaceAll("^\\.+|\\.+$", "");
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        words.removeAll(RANKS);
        words.removeAll(PRONOUNS);
        return words;
    }

    private static String fold(String name) {
        String plain = BRACKETS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return plain.strip().replaceAll("\\s+", " ").replaceAll("^[ .,\"]+|[ .,\"]+$", "");
    }
}

package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Units;
import id.kawat.enrich.text.WordHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the sentences of evaluation data out of what is trained on. Sentences are the same if their words are, whatever the
 * case, punctuation and white space.
 */
final class LeakFilter {

    private final Set<Long> held = new HashSet<>();

    void hold(List<LabelledSentence> sentences) {
        sentences.forEach(sentence -> held.add(key(sentence.units())));
    }

    boolean isHeld(Units units) {
        return held.contains(key(units));
    }

    List<LabelledSentence> without(List<LabelledSentence> sentences) {
        List<LabelledSentence> kept = new ArrayList<>(sentences);
        kept.removeIf(sentence -> isHeld(sentence.units()));
        return kept;
    }

    private static long key(Units units) {
        long key = units.size();
        for (int unit = 0; unit < units.size(); unit++) {
            key = WordHash.join(key, WordHash.of(units.text(), units.start(unit), units.end(unit)));
        }
        return key;
    }
}

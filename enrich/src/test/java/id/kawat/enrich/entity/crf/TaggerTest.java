package id.kawat.enrich.entity.crf;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.text.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {

    private static final int L = Labels.COUNT;
    private static final NameWords NAMES = new NameWords(Vocabulary.load());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheBestOfAllLabellings(long seed) {
        Units units = UnitReader.ofTokens(List.of("Bupati", "Garut", "Wahyu", "Widodo", "tiba"));
        Tagger tagger = tagger(TestModels.random(List.of(units), NAMES, seed));
        byte[] found = new byte[units.size()];

        tagger.tag(units, 0, units.size(), found);

        assertThat(score(tagger, found)).isEqualTo(best(tagger, units.size()));
        assertThat(isWellFormed(found)).isTrue();
    }

    @Test
    void labelsASentenceTheSameAloneAndAmongOthers() {
        Units units = UnitReader.ofTokens(List.of("Wahyu", "tiba", "di", "Garut"));
        Tagger tagger = tagger(TestModels.random(List.of(units), NAMES, 9));
        byte[] first = new byte[units.size()];
        byte[] again = new byte[units.size()];

        tagger.tag(units, 0, units.size(), first);
        Units other = UnitReader.ofTokens(List.of("Lain", "kali", "Wahyu", "pergi", "ke", "Lebak"));
        tagger.tag(other, 0, other.size(), new byte[other.size()]);
        tagger.tag(units, 0, units.size(), again);

        assertThat(again).isEqualTo(first);
    }

    private static Tagger tagger(Model model) {
        return new CrfTagging(model.lexicon(), model.wire(), NAMES).tagger();
    }

    private static int best(Tagger tagger, int size) {
        int best = Integer.MIN_VALUE;
        byte[] labels = new byte[size];
        for (int code = 0; code < Math.pow(L, size); code++) {
            for (int unit = 0, rest = code; unit < size; unit++, rest /= L) {
                labels[unit] = (byte) (rest % L);
            }
            best = isWellFormed(labels) ? Math.max(best, score(tagger, labels)) : best;
        }
        return best;
    }

    private static int score(Tagger tagger, byte[] labels) {
        int score = 0;
        for (int unit = 0; unit < labels.length; unit++) {
            score += tagger.emission(unit, labels[unit]);
            score += unit == 0 ? 0 : tagger.transition(labels[unit - 1], labels[unit]);
        }
        return score;
    }

    private static boolean isWellFormed(byte[] labels) {
        for (int unit = 0; unit < labels.length; unit++) {
            if (!Labels.mayFollow(labels[unit], unit == 0 ? Labels.OUTSIDE : labels[unit - 1])) {
                return false;
            }
        }
        return true;
    }
}

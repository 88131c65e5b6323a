package id.kawat.enrich.entity.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kawat.enrich.entity.crf.Labels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnFileTest {

    @Test
    void readsTokenFirstAndLabelLast() {
        List<LabelledSentence> sentences = ColumnFile.read(
                "a", List.of("Budi PROPN B-PERSON", "Santosa PROPN I-PERSON", "", "", "Garut PROPN B-PLACE"));

        assertThat(sentences)
                .extracting(ColumnFileTest::print)
                .containsExactly("Budi/B-PER Santosa/I-PER", "Garut/B-LOC");
    }

    @Test
    void readsNumberedLinesWithComments() {
        List<LabelledSentence> sentences = ColumnFile.read(
                "a", List.of("# text = Ann left", "1\tAnn\tB-PER\t-\t-", "2\tleft\tO\t-\t-", "", "1\t#\tO\t-\t-"));

        assertThat(sentences).extracting(ColumnFileTest::print).containsExactly("Ann/B-PER left/O", "#/O");
    }

    @Test
    void beginsANameThatGoesOnFromNothingAndKnowsNoOtherTypes() {
        List<LabelledSentence> sentences =
                ColumnFile.read("a", List.of("Punk\tI-MISC", "The\tI-ORG", "Reds\tI-ORG", "Oslo\tI-LOC"));

        assertThat(sentences)
                .extracting(ColumnFileTest::print)
                .containsExactly("Punk/O The/B-ORG Reds/I-ORG Oslo/B-LOC");
    }

    @Test
    void namesTheLineThatHasNoLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnFile.read("a.txt", List.of("Budi B-PER", "Santosa")))
                .withMessageContaining("a.txt, line 2");
    }

    @Test
    void givesSignsWithinANameItsLabelAndLeavesOthersOut() {
        LabelledSentence sentence = ColumnFile.read(
                        "a", List.of("\" B-PER", "Budi I-PER", ". I-PER", "Santosa I-PER", ", O", "kata O"))
                .get(0);

        assertThat(sentence.unitLabels()).containsExactly(1, 2, 0);
        assertThat(sentence.toTokens(new byte[] {1, 2, 0})).containsExactly(0, 1, 2, 2, 0, 0);
    }

    private static String print(LabelledSentence sentence) {
        List<String> words = new ArrayList<>();
        byte[] labels = sentence.tokenLabels();
        for (int i = 0; i < labels.length; i++) {
            words.add(sentence.tokens().get(i) + "/" + Labels.print(labels[i]));
        }
        return String.join(" ", words);
    }
}

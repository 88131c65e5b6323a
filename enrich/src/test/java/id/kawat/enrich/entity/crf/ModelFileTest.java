package id.kawat.enrich.entity.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kawat.enrich.text.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final NameWords NAMES = new NameWords(Vocabulary.load());

    private final Units sentence = UnitReader.ofTokens(List.of("Bupati", "Garut", "Wahyu", "tiba", "kemarin"));
    private final Model model = TestModels.random(List.of(sentence), NAMES, 3);
    private final byte[] file = ModelFile.write(model);

    @Test
    void readsWhatItWrote() {
        Model read = ModelFile.read("a.crf", file);

        assertThat(new CrfTagging(read.lexicon(), read.wire(), NAMES).label(sentence))
                .isEqualTo(new CrfTagging(model.lexicon(), model.wire(), NAMES).label(sentence));
        assertThat(read.columns().scale()).isEqualTo(16);
        assertThat(ModelFile.write(read)).isEqualTo(file);
    }

    @Test
    void refusesADamagedFile() {
        byte[] damaged = file.clone();
        damaged[file.length / 2] ^= 1;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFile.read("a.crf", damaged))
                .withMessageContaining("a.crf is damaged");
    }

    @Test
    void refusesAnotherVersion() {
        byte[] newer = file.clone();
        newer[11] = 99;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFile.read("a.crf", newer))
                .withMessageContaining("format version 99")
                .withMessageContaining("kawat train entities");
    }

    @Test
    void refusesWhatIsNoModel() {
        byte[] text = "token O\n".repeat(20).getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFile.read("a.txt", text))
                .withMessageContaining("a.txt is no model");
    }
}

package id.kawat.enrich.entity.train;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.entity.crf.Model;
import id.kawat.enrich.entity.crf.ModelFile;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTrainingTest {

    private static final List<String> TRAIN = List.of(
            "Bupati O",
            "Garut B-LOC",
            "Wahyu B-PER",
            "Widodo I-PER",
            "tiba O",
            ". O",
            "",
            "Sari B-PER",
            "tinggal O",
            "di O",
            "Lebak B-LOC",
            ". O",
            "",
            "Kata O",
            "Budi B-PER",
            ", O",
            "PT B-ORG",
            "Maju I-ORG",
            "tutup O",
            ". O");
    private static final List<String> DEV = List.of("Sari B-PER", "tinggal O", "di O", "Lebak, B-LOC");
    private static final List<String> MARKED =
            List.of("# a comment", "Kapolsek [LOC Lebak] AKP [PER Agus Salim] tiba.");
    private static final List<String> RAW = List.of("Sari tinggal di Lebak.", "Warga Garut menunggu Budi di pasar.");

    private final List<String> stages = new ArrayList<>();

    @Test
    void givesTheSameBytesForTheSameInput() {
        byte[] first = ModelFile.write(training().model());
        byte[] second = ModelFile.write(training().model());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void learnsWhatItWasShown() {
        EntityTraining training = training();
        Model model = training.model();

        assertThat(training.scoreDev(model).overall().wanted()).isEqualTo(2);
        assertThat(training.crossValidate(2).overall().wanted()).isEqualTo(8);
        assertThat(stages).contains("words of raw text", "given tokens", "running text", "fold 1", "fold 2");
    }

    @Test
    void dropsHeldOutSentencesFromTrainingAndRawText() {
        EntityTraining training = training();

        assertThat(training.droppedFromTraining()).isEqualTo(1);
        assertThat(training.droppedFromRaw()).isEqualTo(1);
    }

    private EntityTraining training() {
        TrainingCorpora corpora = new TrainingCorpora(
                Language.INDONESIAN,
                ColumnFile.read("train", TRAIN),
                List.of(),
                ColumnFile.read("dev", DEV),
                MARKED,
                RAW,
                List.of("di\tADP"));
        return new EntityTraining(corpora, Vocabulary.load(), new Progress() {
            @Override
            public void stage(String name, int steps) {
                stages.add(name);
            }

            @Override
            public void step() {}
        });
    }
}

package id.kawat.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainAndEvaluateTest {

    private static final String SENTENCES = """
            Bupati O
            Garut B-LOC
            Wahyu B-PER
            Widodo I-PER
            tiba O

            Sari B-PER
            tinggal O
            di O
            Lebak, B-LOC
            kata O
            warga O
            """;

    @TempDir
    private Path folder;

    private final CapturedTerminal captured = CapturedTerminal.ofScript();

    @Test
    void trainsAModelThatLabelsWhatItWasShown() throws IOException {
        Path sentences = file("train.txt", SENTENCES.repeat(5));
        Path model = folder.resolve("own.crf");
        Path predictions = folder.resolve("predictions.txt");

        int trained =
                run("train", "entities", "--lang", "id", "--train", sentences.toString(), "--out", model.toString());
        int evaluated = run(
                "evaluate",
                "entities",
                "--lang",
                "id",
                "--conll",
                sentences.toString(),
                "--model",
                model.toString(),
                "--predictions",
                predictions.toString());

        assertThat(trained).isZero();
        assertThat(evaluated).isZero();
        assertThat(captured.out()).contains("dropped as held out: 0 sentences").contains("tokens/s");
        assertThat(captured.out()).containsPattern("overall +20 +20 +100.00 +100.00 +100.00");
        assertThat(Files.readString(predictions)).startsWith("Bupati\tO\tO\nGarut\tB-LOC\tB-LOC\n");
    }

    @Test
    void scoresRunningTextByExactSpanAndType() throws IOException {
        Path gold = file("gold.jsonl", """
                {"id":"a","text":"Presiden Joko Widodo tiba di Jakarta.","entities":[{"start":9,"end":20,"type":"PER"},{"start":29,"end":36,"type":"ORG"}]}
                """);

        int exit = run("evaluate", "text", gold.toString());

        assertThat(exit).isZero();
        assertThat(captured.out()).containsPattern("PER +1 +1 +100.00 +100.00 +100.00");
        assertThat(captured.out()).containsPattern("ORG +1 +0 +0.00 +0.00 +0.00");
        assertThat(captured.out()).containsPattern("overall +2 +2 +50.00 +50.00 +50.00");
    }

    @Test
    void namesTheFileThatIsWrong() throws IOException {
        Path text = file("story.txt", "Budi tiba.\n");

        assertThat(run("evaluate", "entities", "--lang", "id", "--conll", text.toString()))
                .isEqualTo(2);
        assertThat(run("evaluate", "entities", "--lang", "id", "--conll", text.toString(), "--model", text.toString()))
                .isEqualTo(2);
        assertThat(run("train", "entities", "--lang", "id", "--train", "nowhere.txt", "--folds", "2"))
                .isEqualTo(2);

        assertThat(captured.err()).contains("story.txt, line 1").contains("there is no file nowhere.txt");
    }

    private int run(String... args) {
        return Kawat.run(captured.terminal(), args);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

package id.kawat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kawat.embedded.EmbeddedStartException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeWhereItIsMissing() {
        try (DataFolder taken = DataFolder.take(folder.resolve("deep/inside"))) {
            assertThat(taken.logs()).isDirectory();
        }
    }

    @Test
    void canBeTakenAgainOnceGivenBack() {
        DataFolder.take(folder).close();

        try (DataFolder again = DataFolder.take(folder)) {
            assertThat(again.path()).isEqualTo(folder);
        }
    }

    @Test
    void isTakenOnceOnly() {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThatExceptionOfType(EmbeddedStartException.class)
                    .isThrownBy(() -> DataFolder.take(first.path()))
                    .withMessageContaining(folder.toString())
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.FOLDER_IN_USE));
        }
    }

    @Test
    void tellsThatAFileIsInItsPlace() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(EmbeddedStartException.class)
                .isThrownBy(() -> DataFolder.take(file))
                .withMessageContaining(file.toString())
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.FOLDER_UNUSABLE));
    }
}

package id.kawat.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kawat.enrich.entity.Aliases;
import id.kawat.enrich.entity.Entity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserSeamTest {

    private static final Extractor OURS = Extractors.standard();
    private static final Extractor THEIRS = withRecogniser("scripted");

    private static Extractor withRecogniser(String name) {
        return Extractors.of(new ExtractorSettings(Aliases.NONE, Optional.of(name)));
    }

    @Test
    void takesTheMentionsOfTheRecogniserThatTheSettingNames() {
        Extraction found = THEIRS.extract("hujan deras, kata <sari wulandari>. lalu <sari> pulang.", Optional.empty());

        assertThat(found.entities()).singleElement().satisfies(sari -> {
            assertThat(sari.id()).isEqualTo("person:sari-wulandari");
            assertThat(sari.mentions()).hasSize(2);
        });
        assertThat(found.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THROW   | IllegalStateException: the service does not answer
            OVERLAP | overlaps the one before
            BEYOND  | in a text of
            """)
    void goesOnWithOurMentionsAndAWarningWhereItFails(String order, String reason) {
        String text = "Presiden Joko Widodo tiba di Bogor, kata <Sari Wulandari>. " + order;

        Extraction found = THEIRS.extract(text, Optional.empty());

        assertThat(found.warnings())
                .singleElement()
                .asString()
                .contains("recogniser scripted failed on this article", reason, "Kawat's own");
        assertThat(found.entities())
                .isEqualTo(OURS.extract(text, Optional.empty()).entities());
        assertThat(found.entities()).extracting(Entity::name).contains("Joko Widodo", "Bogor");
    }

    @Test
    void keepsNothingThatStandsInBoilerplate() {
        Extraction found = THEIRS.extract("hujan, kata <sari>.\nBaca Juga\nResep <budi> Enak", Optional.empty());

        assertThat(found.entities()).extracting(Entity::name).containsExactly("sari");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void tellsWhatThereIsWhenTheSettingNamesAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withRecogniser("onnx"))
                .withMessageContaining("no recogniser \"onnx\"")
                .withMessageContaining("there is scripted")
                .withMessageContaining("lib/");
    }

    @Test
    void isPartOfTheRevisionSoThatAReplayKnows() {
        assertThat(List.of(OURS.revision(), THEIRS.revision())).doesNotHaveDuplicates();
        assertThat(THEIRS.revision()).endsWith("-scripted-7");
    }
}

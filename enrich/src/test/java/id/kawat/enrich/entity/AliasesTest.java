package id.kawat.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.ExtractorSettings;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    private static final String HEADER = "id,name,language,variant\n";

    @TempDir
    private Path folder;

    @Test
    void givesEveryVariantTheIdAndNameOfTheFile() throws IOException {
        Aliases aliases =
                aliases("person:joko-widodo,Joko Widodo,,Jokowi\norg:polri,\"Polri, Mabes\",id,Mabes Polri\n");

        Extraction found = extract(aliases, "Presiden Jokowi tiba. Joko Widodo lalu bicara, kata Jokowi.", "id");

        assertThat(found.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.id()).isEqualTo("person:joko-widodo");
            assertThat(entity.name()).isEqualTo("Joko Widodo");
            assertThat(entity.mentions()).hasSize(3);
        });
        assertThat(aliases.find(EntityType.ORG, Optional.of(new Language("id")), "mabes polri"))
                .map(Alias::name)
                .contains("Polri, Mabes");
    }

    @Test
    void keepsAVariantToItsLanguageAndType() throws IOException {
        Aliases aliases = aliases("country:US,Amerika Serikat,id,Paman Sam\n");

        assertThat(aliases.find(EntityType.LOC, Optional.of(new Language("id")), "Paman Sam"))
                .isPresent();
        assertThat(aliases.find(EntityType.LOC, Optional.of(new Language("en")), "Paman Sam"))
                .isEmpty();
        assertThat(aliases.find(EntityType.PER, Optional.of(new Language("id")), "Paman Sam"))
                .isEmpty();
        assertThat(aliases.find(EntityType.LOC, Optional.empty(), "Paman Sam")).isEmpty();
    }

    @Test
    void tellsAShortNameFromItsNamesakeWhereTheFileSaysSo() throws IOException {
        Aliases aliases = aliases("person:budi-warung,Budi si Pemilik Warung,,Budi\n");

        Extraction found = extract(aliases, "Bupati Budi Santosa datang. \"Ya,\" kata Budi.", "id");

        assertThat(found.entities())
                .extracting(Entity::id)
                .containsExactlyInAnyOrder("person:budi-santosa", "person:budi-warung");
    }

    @Test
    void changesTheRevisionOfTheExtractorWithEveryByte() throws IOException {
        Aliases one = aliases("person:a,A,,B\n");
        Aliases other = aliases("person:a,A,,C\n");

        assertThat(revision(one)).isNotEqualTo(revision(other)).isNotEqualTo(revision(Aliases.NONE));
        assertThat(revision(one)).isEqualTo(revision(aliases("person:a,A,,B\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person:a,A,,B~person:c,C           | line 3 | has 2 fields instead of 4
            person:a,A,,B~Joko,C,,D            | line 3 | id "Joko" is none of person:, org:, place:, country:
            person:a,A,,B~person:a b,C,,D      | line 3 | without blanks
            person:a,A,,B~person:a,Z,,D        | line 3 | is called "Z" here and "A" in line 2
            person:a,A,,B~person:c,C,,b        | line 3 | "b" is person:c here and person:a in line 2
            person:a,A,,B~person:c,,,D         | line 3 | has no name
            person:a,A,,B~person:c,C,,         | line 3 | has no variant
            person:a,A,,B~person:c,C,bahasa,D  | line 3 | language "bahasa"
            person:a,A,,B~person:c,"C,,D       | line 3 | never closed
            person:a,A,,B~person:c,"C"x,,D     | line 3 | text follows the closing quotation mark
            """, quoteCharacter = '^')
    void namesFileAndLineOfWhatIsWrong(String rows, String line, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aliases(rows.strip().replace('~', '\n') + "\nperson:z,Z,,Y\n"))
                .withMessageContaining("aliases.csv")
                .withMessageContaining(line)
                .withMessageContaining(what);
    }

    @Test
    void wantsAHeaderUtf8AndAFileThatIsThere() throws IOException {
        Path file = folder.resolve("aliases.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AliasFile.read(file))
                .withMessageContaining("there is no alias file");

        Files.writeString(file, "person:a,A,,B\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AliasFile.read(file))
                .withMessageContaining("line 1: the first line must be id,name,language,variant");

        Files.write(file, (HEADER + "person:a,José,,B\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AliasFile.read(file))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void readsQuotedFieldsBlankLinesAndWindowsLineEnds() throws IOException {
        Aliases aliases = aliases("\r\nperson:a, \"A \"\"Si\"\" B, C\" ,,\"D\"\r\n\nperson:e,E,,F");

        assertThat(aliases.find(EntityType.PER, Optional.empty(), "D"))
                .map(Alias::name)
                .contains("A \"Si\" B, C");
        assertThat(aliases.find(EntityType.PER, Optional.empty(), "f")).isPresent();
    }

    private Aliases aliases(String rows) throws IOException {
        return AliasFile.read(Files.writeString(folder.resolve("aliases.csv"), HEADER + rows));
    }

    private static Extraction extract(Aliases aliases, String text, String language) {
        return Extractors.of(new ExtractorSettings(aliases, Optional.empty()))
                .extract(text, Optional.of(new Language(language)));
    }

    private static String revision(Aliases aliases) {
        return Extractors.of(new ExtractorSettings(aliases, Optional.empty())).revision();
    }
}

package id.kawat.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hujan turun.\n# Notizblock\n## Redaktionelle Hinweise\n- Foto folgt",
                "Hujan turun.\nNotebook\n# Internet\n- [Pelabuhan](https://pelabuhan.example)",
                "Hujan turun.\nNOTEBOOK\nContact: Rina, +62 21 5550 1234",
                "Hujan turun.\n* * * *\nThe following information is not for publication\n- Rina, rina@kn.example",
                "Hujan turun.\nThe following information is not intended for publication\nRina 5550",
                "Hujan turun.\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\nRina",
                "Hujan turun.\nKeterangan berikut tidak untuk disiarkan:\nRina",
                "Hujan turun.\nNOTEBOOK",
                "Hujan turun.\n(not for publication)"
            })
    void leavesOutWhatIsForEditors(String body) {
        assertThat(PrivateNotes.cutOff(body)).isEqualTo("Hujan turun.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hujan turun.\n* * * *\nDi kota lain cuaca cerah, kata warga.",
                "Hujan turun.\nNotebook\nDi kelas, tiap murid menerima satu.",
                "Notebook\nThe ministry will hand out 4,000 of them."
            })
    void keepsCopyBehindALineThatOnlyLooksLikeTheBeginning(String body) {
        assertThat(PrivateNotes.cutOff(body)).isEqualTo(body);
    }

    @Test
    void takesOnlyTheMarkedLineOutOfTheMiddle() {
        String body = "Hujan turun.\n(Nomor telepon Rina tidak untuk disiarkan)\nBanjir surut sore hari.";

        assertThat(PrivateNotes.cutOff(body)).isEqualTo("Hujan turun.\nBanjir surut sore hari.");
    }

    @Test
    void keepsALongStoryWholeBehindALoneNotebookLine() {
        String rest = "Warga menunggu di posko sampai malam tiba.\n".repeat(200) + "Kontak: posko@desa.example";

        assertThat(PrivateNotes.cutOff("Awal.\nNOTEBOOK\n" + rest)).isEqualTo("Awal.\nNOTEBOOK\n" + rest);
    }
}

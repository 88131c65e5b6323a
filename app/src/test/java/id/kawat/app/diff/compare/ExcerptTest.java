package id.kawat.app.diff.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

    @Test
    void showsTheSentenceWithItsMarks() {
        String body = "Hujan turun. \"Ya,\" kata Ratna. Jalan ditutup.";

        Excerpt excerpt = Excerpt.of(body, found(mark(body, "\"Ya,\"", "quote"), mark(body, "Ratna", "speaker")));

        assertThat(signed(excerpt)).isEqualTo("[quote:\"Ya,\"] kata [speaker:Ratna].");
        assertThat(excerpt.isOpening()).isFalse();
        assertThat(excerpt.isEnding()).isFalse();
    }

    @Test
    void marksTheSpeakerWithinAReportedClause() {
        String body = "Menurut Ratna hujan akan turun.";

        Excerpt excerpt =
                Excerpt.of(body, found(new Stretch(0, body.length(), "quote"), mark(body, "Ratna", "speaker")));

        assertThat(signed(excerpt)).isEqualTo("[quote:Menurut ][speaker:Ratna][quote: hujan akan turun.]");
    }

    @Test
    void leavesOutAMentionThatIsFarAway() {
        String body = "Ratna datang. " + "Hujan turun. ".repeat(100) + "\"Ya,\" katanya.";

        Excerpt excerpt = Excerpt.of(body, found(mark(body, "\"Ya,\"", "quote"), mark(body, "Ratna", "speaker")));

        assertThat(signed(excerpt)).isEqualTo("[quote:\"Ya,\"] katanya.");
        assertThat(excerpt.isEnding()).isTrue();
    }

    @Test
    void staysWithinATextThatASpanLeaves() {
        assertThat(signed(Excerpt.of("Ya.", found(new Stretch(1, 900, "quote")))))
                .isEqualTo("Y[quote:a.]");
        assertThat(Excerpt.of("", found(new Stretch(5, 9, "quote"))).pieces()).isEmpty();
    }

    @Test
    void cutsNoCharacterInTwo() {
        String body = "😀".repeat(1000);

        Excerpt excerpt = Excerpt.of(body, found(new Stretch(1000, 1002, "quote")));

        String text = excerpt.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
        assertThat(text.codePoints().distinct().toArray()).containsExactly("😀".codePointAt(0));
    }

    private static Found found(Stretch... marks) {
        return new Found(List.of(marks), "Ratna", "", "direct", "cue", 1);
    }

    private static Stretch mark(String body, String word, String label) {
        return new Stretch(body.indexOf(word), body.indexOf(word) + word.length(), label);
    }

    private static String signed(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> piece.label()
                        .map(label -> "[" + label + ":" + piece.text() + "]")
                        .orElse(piece.text()))
                .collect(Collectors.joining());
    }
}

package id.kawat.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One extraction in each of the forms it is shown in. */
final class ExtractionFormsTest {

    private static final String TEXT = "\"Ya,\" kata Budi.";

    private static final Extraction EXTRACTION = new Extraction(
            Optional.of(new Language("id")),
            Optional.empty(),
            List.of(),
            List.of(new Entity(
                    "person:budi",
                    EntityType.PER,
                    "Budi",
                    List.of(new Mention(new Span(11, 15), EntityType.PER, Optional.of("Bupati Garut"))))),
            List.of(new Quote(
                    new Span(0, 5),
                    Quote.Kind.DIRECT,
                    Optional.of(new Span(6, 10)),
                    Optional.of(new Speaker(
                            new Span(11, 15),
                            Speaker.Type.PER,
                            Optional.of("Budi"),
                            Optional.of("person:budi"),
                            Optional.empty())),
                    Optional.empty(),
                    false,
                    "cue-speaker",
                    0.9)),
            List.of("the recogniser was away"));

    @Test
    void asJsonHasSpansIntoTheText() {
        JsonNode json = ExtractionJson.of("a", TEXT, EXTRACTION);

        JsonNode quote = json.path("quotes").path(0);
        assertThat(TEXT.substring(quote.path("start").asInt(), quote.path("end").asInt()))
                .isEqualTo(quote.path("text").asText())
                .isEqualTo("\"Ya,\"");
        assertThat(quote.path("speaker").path("name").asText()).isEqualTo("Budi");
        assertThat(quote.path("via").isNull()).isTrue();
        assertThat(json.path("entities").path(0).path("id").asText()).isEqualTo("person:budi");
        assertThat(json.path("entities").path(0).path("role").asText()).isEqualTo("Bupati Garut");
        assertThat(json.path("warnings").path(0).asText()).isEqualTo("the recogniser was away");
        assertThat(json.path("dateline").isNull()).isTrue();
        assertThat(json.path("lang").asText()).isEqualTo("id");
    }

    @Test
    void asPictureWithoutColoursUsesSigns() {
        CapturedTerminal terminal = CapturedTerminal.ofPerson(false);
        new ExtractionPicture(terminal.terminal()).print("a", TEXT, EXTRACTION);

        assertThat(terminal.outLines())
                .containsExactly(
                        "a  id",
                        "",
                        "\"Ya,\" ‹Budi› kata [PER Budi].",
                        "",
                        "PER  Budi [Bupati Garut]",
                        "",
                        "Budi: \"Ya,\"",
                        "    cue \"kata\" · cue-speaker · confidence 90 %");
    }

    @Test
    void asPictureWithColoursKeepsEveryWord() {
        CapturedTerminal terminal = CapturedTerminal.ofPerson(true);
        new ExtractionPicture(terminal.terminal()).print("a", TEXT, EXTRACTION);

        assertThat(terminal.out()).contains("\u001b[1;36mBudi\u001b[0m");
        assertThat(terminal.out().replaceAll("\u001b\\[[0-9;]*m", "")).contains("\"Ya,\" ‹Budi› kata Budi.");
    }
}

package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.PublicationStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

final class ArticleStateFormatTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final ArticleStateFormat format = new ArticleStateFormat();

    @Test
    void readsBackWhatItWrote() {
        for (PublicationStatus status : PublicationStatus.values()) {
            var update = Update.decide(
                    ArticleState.NOTHING, version("a", "1", status, "Putin: Ya."), 0, WithheldQuotes.NONE, NOON, NOON);

            assertThat(format.read(id("a"), format.write(update.state()))).isEqualTo(update.state());
        }
    }

    @Test
    void readsWhatTheFirstVersionOfThisProgramWrote() throws IOException {
        var shown = Update.decide(
                        ArticleState.NOTHING, version("a", "1", "Putin: Ya."), 0, WithheldQuotes.NONE, NOON, NOON)
                .state();
        byte[] former = formerBytes(format.write(shown).getStanding());

        ArticleState read =
                format.read(id("a"), ArticleStateFormat.serde().deserializer().deserialize("store", former));

        assertThat(read.standing()).isEqualTo(shown.standing());
        assertThat(read.situation()).isEqualTo(Situation.NOTHING);
        assertThat(read.shown().records()).containsEntry(Place.ofArticle(id("a")), 7L);
    }

    private static byte[] formerBytes(ByteBuffer standing) throws IOException {
        Schema schema =
                new Schema.Parser().parse(ArticleStateFormat.class.getResourceAsStream("ArticleStateRecord.1.avsc"));
        var former = new GenericRecordBuilder(schema)
                .set("standing", standing)
                .set("article", 7L)
                .set("entities", List.of())
                .set("quotes", List.of())
                .build();
        var bytes = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), schema).encode(former, bytes);
        return bytes.toByteArray();
    }
}

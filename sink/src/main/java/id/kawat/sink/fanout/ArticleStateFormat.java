package id.kawat.sink.fanout;

import id.kawat.news.ArticleKind;
import id.kawat.news.ChangeType;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.state.ArticleStateRecord;
import id.kawat.sink.fanout.state.ShownEntity;
import id.kawat.sink.fanout.state.ShownQuote;
import id.kawat.sink.fanout.state.SituationState;
import id.kawat.streams.state.StateSerde;
import id.kawat.streams.version.Standing;
import id.kawat.streams.version.StandingFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/** An {@link ArticleState} as the store keeps it, under the article's id, which is not repeated in the value. */
final class ArticleStateFormat {

    private static final String STORE = "articles";

    /** Schemas that values were written with before, in files beside this class. */
    private static final List<String> FORMER_SCHEMAS = List.of("ArticleStateRecord.1.avsc");

    private final Serde<Standing> standings = StandingFormat.serde();

    static Serde<ArticleStateRecord> serde() {
        var decoder = new BinaryMessageDecoder<ArticleStateRecord>(
                SpecificData.getForClass(ArticleStateRecord.class), ArticleStateRecord.getClassSchema());
        FORMER_SCHEMAS.forEach(name -> decoder.addSchema(schema(name)));
        return StateSerde.of(ArticleStateRecord.getEncoder(), decoder, Function.identity(), Function.identity());
    }

    private static Schema schema(String name) {
        try (InputStream file = Objects.requireNonNull(ArticleStateFormat.class.getResourceAsStream(name), name)) {
            return new Schema.Parser().parse(file);
        } catch (IOException cause) {
            throw new UncheckedIOException("can't read " + name + " from the class path", cause);
        }
    }

    ArticleStateRecord write(ArticleState state) {
        Shown shown = state.shown();
        var record = ArticleStateRecord.newBuilder();
        List<ShownEntity> entities = new ArrayList<>();
        List<ShownQuote> quotes = new ArrayList<>();
        for (Map.Entry<Place, Long> entry : shown.records().entrySet()) {
            Route route = entry.getKey().route();
            if (entry.getKey().topic().equals(Topics.ARTICLES)) {
                record.setArticle(entry.getValue());
            } else if (entry.getKey().topic().equals(Topics.ENTITIES)) {
                entities.add(new ShownEntity(route.partitionedBy(), entry.getValue()));
            } else {
                String id = route.behindTheBar();
                long attribution = shown.attributions().getOrDefault(id, 0L);
                quotes.add(new ShownQuote(id, route.partitionedBy(), entry.getValue(), attribution));
            }
        }
        return record.setStanding(ByteBuffer.wrap(standings.serializer().serialize(STORE, state.standing())))
                .setSituation(state.situation().equals(Situation.NOTHING) ? null : write(state.situation()))
                .setVersion(shown.version().orElse(null))
                .setEntities(entities)
                .setQuotes(quotes)
                .setParagraphs(shown.paragraphs())
                .build();
    }

    private static SituationState write(Situation situation) {
        return new SituationState(
                situation.what().name(),
                situation.reason().orElse(null),
                situation.kind().name(),
                situation.source(),
                situation.version().orElse(null),
                situation.from().map(Instant::toEpochMilli).orElse(null),
                situation.until().map(Instant::toEpochMilli).orElse(null));
    }

    ArticleState read(String articleId, ArticleStateRecord kept) {
        Map<Place, Long> records = new LinkedHashMap<>();
        Map<String, Long> attributions = new LinkedHashMap<>();
        kept.getArticle().ifPresent(content -> records.put(Place.ofArticle(articleId), content));
        kept.getEntities()
                .forEach(entity -> records.put(Place.ofEntity(entity.getEntityId(), articleId), entity.getContent()));
        kept.getQuotes().forEach(quote -> {
            records.put(Place.ofQuote(quote.getQuoteId(), quote.getPartitionedBy()), quote.getContent());
            attributions.put(quote.getQuoteId(), quote.getAttribution());
        });
        Standing standing = standings.deserializer().deserialize(STORE, Utils.toArray(kept.getStanding()));
        return new ArticleState(
                standing,
                kept.getSituation().map(ArticleStateFormat::read).orElse(Situation.NOTHING),
                new Shown(kept.getVersion(), records, attributions, kept.getParagraphs()));
    }

    private static Situation read(SituationState state) {
        return new Situation(
                ChangeType.valueOf(state.getWhat()),
                state.getReason(),
                ArticleKind.valueOf(state.getKind()),
                state.getSource(),
                state.getVersion(),
                state.getFrom().map(Instant::ofEpochMilli),
                state.getUntil().map(Instant::ofEpochMilli));
    }
}

package id.kawat.sink.fanout;

import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.state.ArticleStateRecord;
import id.kawat.sink.fanout.state.ShownEntity;
import id.kawat.sink.fanout.state.ShownQuote;
import id.kawat.streams.state.StateSerde;
import id.kawat.streams.version.Standing;
import id.kawat.streams.version.StandingFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/** An {@link ArticleState} as the store keeps it, under the article's id, which is not repeated in the value. */
final class ArticleStateFormat {

    private static final String STORE = "articles";

    private final Serde<Standing> standings = StandingFormat.serde();

    static Serde<ArticleStateRecord> serde() {
        return StateSerde.of(
                ArticleStateRecord.getEncoder(),
                ArticleStateRecord.getDecoder(),
                Function.identity(),
                Function.identity());
    }

    ArticleStateRecord write(ArticleState state) {
        Long article = null;
        List<ShownEntity> entities = new ArrayList<>();
        List<ShownQuote> quotes = new ArrayList<>();
        for (Map.Entry<Place, Long> entry : state.shown().entrySet()) {
            Route route = entry.getKey().route();
            if (entry.getKey().topic().equals(Topics.ARTICLES)) {
                article = entry.getValue();
            } else if (entry.getKey().topic().equals(Topics.ENTITIES)) {
                entities.add(new ShownEntity(route.partitionedBy(), entry.getValue()));
            } else {
                quotes.add(new ShownQuote(route.behindTheBar(), route.partitionedBy(), entry.getValue()));
            }
        }
        byte[] standing = standings.serializer().serialize(STORE, state.standing());
        return new ArticleStateRecord(ByteBuffer.wrap(standing), article, entities, quotes);
    }

    ArticleState read(String articleId, ArticleStateRecord kept) {
        Map<Place, Long> shown = new LinkedHashMap<>();
        kept.getArticle().ifPresent(content -> shown.put(Place.ofArticle(articleId), content));
        kept.getEntities()
                .forEach(entity -> shown.put(Place.ofEntity(entity.getEntityId(), articleId), entity.getContent()));
        kept.getQuotes()
                .forEach(quote ->
                        shown.put(Place.ofQuote(quote.getQuoteId(), quote.getPartitionedBy()), quote.getContent()));
        byte[] standing = Utils.toArray(kept.getStanding());
        return new ArticleState(standings.deserializer().deserialize(STORE, standing), shown);
    }
}

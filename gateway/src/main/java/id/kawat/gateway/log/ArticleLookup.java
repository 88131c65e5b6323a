package id.kawat.gateway.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds one article. There is no index: the partition that its id leads to is read, of changes from the beginning, of articles
 * from the moment of the last change on.
 */
public final class ArticleLookup {

    private final TopicLog articles;
    private final TopicLog changes;
    private final History history;

    ArticleLookup(TopicLog articles, TopicLog changes, History history) {
        this.articles = articles;
        this.changes = changes;
        this.history = history;
    }

    /** All that happened to the article, in order. */
    public CompletableFuture<List<Result>> history(String articleId) {
        return history.ask(reader -> changesOf(articleId, reader).stream()
                .map(changes.reader()::read)
                .flatMap(Optional::stream)
                .toList());
    }

    /** The visible version; a retraction where it was visible once; empty where it never was. */
    public CompletableFuture<Optional<Result>> current(String articleId) {
        return history.ask(reader -> {
            List<ConsumerRecord<String, byte[]>> known = changesOf(articleId, reader);
            // Where the changes are no longer kept, all of the partition is read.
            Optional<Instant> lastChange = known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Instant.ofEpochMilli(known.get(known.size() - 1).timestamp()));
            return lastOf(articleId, reader, lastChange)
                    .or(() -> lastChange.isPresent() ? lastOf(articleId, reader, Optional.empty()) : Optional.empty())
                    .flatMap(articles.reader()::read);
        });
    }

    private List<ConsumerRecord<String, byte[]>> changesOf(String articleId, HistoryReader reader) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        scan(reader, changes, articleId, Optional.empty(), found::add);
        return found;
    }

    private Optional<ConsumerRecord<String, byte[]>> lastOf(
            String articleId, HistoryReader reader, Optional<Instant> from) {
        List<ConsumerRecord<String, byte[]>> last = new ArrayList<>();
        scan(reader, articles, articleId, from, record -> {
            last.clear();
            last.add(record);
        });
        return last.stream().findFirst();
    }

    private static void scan(
            HistoryReader reader,
            TopicLog log,
            String key,
            Optional<Instant> from,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % log.partitions();
        reader.scan(log, partition, from, record -> {
            if (key.equals(record.key())) {
                each.accept(record);
            }
            return false;
        });
    }
}

package id.kawat.app.promote;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.PromotionBook;
import id.kawat.streams.generation.PromotionBook.Promotion;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/** Whether a promotion begins, goes on, or may not. */
final class PromotionStart {

    private final Connection connection;
    private final ResultTopics topics;

    PromotionStart(Connection connection, ResultTopics topics) {
        this.connection = connection;
        this.topics = topics;
    }

    /**
     * The promotion of the result, to be gone on with where it was interrupted, else the next one.
     *
     * @throws CommandFailure if another result is half live, or what it replaces can't be kept
     */
    Promotion of(PromotionBook book, Admin admin) {
        book.last().filter(last -> !last.done()).ifPresent(last -> requireNotInItsWay(last, admin));
        Optional<Promotion> mine = book.of(topics.result());
        boolean isOfThisResult =
                mine.filter(former -> former.topicId().equals(topics.topicId())).isPresent();
        if (!isOfThisResult && !topics.isRedoing()) {
            requireNoRemains(admin);
        }
        return mine.filter(last -> isOfThisResult && !last.done() && last.number() == book.generation())
                .orElseGet(() -> new Promotion(topics.result(), book.generation() + 1, topics.topicId(), false));
    }

    /** Half a promotion may be finished or undone, or be forgotten with its result. */
    private void requireNotInItsWay(Promotion last, Admin admin) {
        boolean isTheSame = last.result().equals(topics.result());
        boolean isUndone = ResultTopics.beforeOf(last.result()).equals(topics.result());
        if (!isTheSame && !isUndone && isPresent(connection.prefix().nameOf(Topics.enrichedAs(last.result())), admin)) {
            throw CommandFailure.failed(
                    "\"" + last.result() + "\" is live in part: its promotion was interrupted. Finish"
                            + " it with `kawat promote " + last.result() + "`, or take it back with `kawat promote "
                            + ResultTopics.beforeOf(last.result()) + "`");
        }
    }

    private void requireNoRemains(Admin admin) {
        if (isPresent(connection.prefix().nameOf(Topics.enrichedAs(topics.before())), admin)) {
            throw CommandFailure.failed("what \"" + topics.result() + "\" replaces would be kept under \""
                    + topics.before()
                    + "\", and there is one: a replay of that name, or what an earlier result named \""
                    + topics.result() + "\" replaced. Remove it with `kawat replay remove " + topics.before()
                    + "`, or replay under another name");
        }
    }

    private static boolean isPresent(String topic, Admin admin) {
        return ResultTopics.await(admin.listTopics().names()).contains(topic);
    }

    /** Creates the topic that keeps what is replaced, where it is missing. */
    void prepare(Admin admin) {
        new TopicCreator(admin, connection.prefix(), connection.layout())
                .createMissing(List.of(Topics.enrichedAs(topics.before())));
    }
}

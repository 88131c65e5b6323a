package id.kawat.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.Sha256;
import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.Delivery;
import id.kawat.ingest.delivery.DeliveryResult;
import id.kawat.ingest.delivery.DeliveryResult.Acknowledged;
import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.delivery.Intake;
import id.kawat.ingest.delivery.Shipment;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * {@code POST /v1/articles}: one article in any format we read, or JSON Lines. The format is found by content, whatever the
 * content type says.
 *
 * <p>Answers 202 when Kafka has acknowledged everything and nothing was refused; 400, or 413 where an item was too large, when
 * Kafka has acknowledged everything but some items are dead letters now (the others are accepted and listed); 503 with
 * Retry-After when Kafka has not acknowledged, and the whole request is to be sent again.
 */
final class ArticlesEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRANSPORT = "http";
    private static final String FROM_ARCHIVE = "archive";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Intake intake;
    private final int maxRequestBytes;

    ArticlesEndpoint(Intake intake, int maxRequestBytes) {
        this.intake = intake;
        this.maxRequestBytes = maxRequestBytes;
    }

    void post(Context context) throws IOException {
        RequestParameters parameters = RequestParameters.of(context);
        if (parameters.wrong().isPresent()) {
            parameters.wrong().get().answer(context);
            return;
        }
        RequestBody body =
                RequestBody.read(context.req().getInputStream(), context.req().getContentLengthLong(), maxRequestBytes);
        if (!body.complete()) {
            context.header("Connection", "close");
        }
        DeliveryResult result = deliver(body, parameters).await();
        if (result instanceof Unavailable unavailable) {
            context.header("Retry-After", RETRY_AFTER_SECONDS);
            Problem.of(503, "Kafka is away", unavailable.message() + "; nothing is lost, send the request again")
                    .answer(context);
            return;
        }
        answer(context, ((Acknowledged) result).outcomes());
    }

    private Shipment deliver(RequestBody body, RequestParameters parameters) {
        String origin = parameters
                .origin()
                .orElseGet(() -> "http-" + Sha256.hex(body.bytes()).substring(0, 12));
        String transport = parameters.archived().isPresent() ? FROM_ARCHIVE : TRANSPORT;
        Function<Instant, Arrival> arrival =
                now -> Arrival.ofRequest(transport, origin, now).from(parameters.archived());
        return body.complete()
                ? intake.take(body.bytes(), parameters.source(), arrival)
                : intake.send(List.of(tooLarge(body)), parameters.source(), arrival);
    }

    private Rejected tooLarge(RequestBody body) {
        int kept = Math.min(body.bytes().length, Delivery.MAX_DEAD_LETTER_BYTES);
        return new Rejected(
                WireItem.whole(Arrays.copyOf(body.bytes(), kept)),
                ReasonClass.LIMIT_SIZE,
                "the request has " + body.size() + " bytes, at most " + maxRequestBytes
                        + " are read (ingest.http.max.request.bytes); send it in parts",
                body.size());
    }

    private static void answer(Context context, List<WireOutcome> outcomes) {
        ObjectNode lists = JSON.createObjectNode();
        lists.putArray("accepted");
        lists.putArray("ignored");
        lists.putArray("rejected");
        outcomes.forEach(outcome -> lists.withArray(listOf(outcome)).add(describe(outcome)));
        List<Rejected> rejected = outcomes.stream()
                .filter(Rejected.class::isInstance)
                .map(Rejected.class::cast)
                .toList();
        if (rejected.isEmpty()) {
            context.status(202).contentType("application/json").result(lists.toString());
            return;
        }
        boolean tooLarge = rejected.stream().anyMatch(one -> one.reason() == ReasonClass.LIMIT_SIZE);
        Problem.of(
                        tooLarge ? 413 : 400,
                        tooLarge ? "Too large" : "Not every item is an article",
                        rejected.size() + " of " + outcomes.size() + " refused and kept as dead letters: "
                                + rejected.get(0).message(),
                        lists)
                .answer(context);
    }

    private static String listOf(WireOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode describe(WireOutcome outcome) {
        ObjectNode described = JSON.createObjectNode();
        if (outcome instanceof Accepted accepted) {
            Article article = accepted.article();
            described.put("article_id", article.id().value()).put("guid", article.guid());
            described.put("version", article.version().orElse(null));
        } else if (outcome instanceof Ignored ignored) {
            described.put("reason_class", ignored.reason().code()).put("message", ignored.message());
        } else if (outcome instanceof Rejected rejected) {
            described.put("reason_class", rejected.reason().code()).put("message", rejected.message());
        }
        ItemPosition position = outcome.item().position();
        if (position.unit() != ItemPosition.Unit.WHOLE) {
            described.put(position.unit().name().toLowerCase(Locale.ROOT), position.number());
        }
        return described;
    }
}

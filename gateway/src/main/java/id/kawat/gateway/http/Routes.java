package id.kawat.gateway.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.access.Principal;
import id.kawat.gateway.log.Reading;
import id.kawat.gateway.log.ResultLogs;
import id.kawat.schemas.asyncapi.AsyncApi;
import id.kawat.schemas.topic.TopicPrefix;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What answers which path. */
record Routes(
        Door door,
        ResultLogs logs,
        Streams streams,
        PageEndpoint pages,
        ArticleEndpoint articles,
        TopicPrefix prefix,
        Clock clock) {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String EVENTS = "text/event-stream";

    private static final Map<String, BiConsumer<Routes, Context>> ANSWERS = answers();

    /** Every path, by GET only; {@code {id}} stands for any one. */
    static final Set<String> PATHS = Collections.unmodifiableSet(ANSWERS.keySet());

    private static Map<String, BiConsumer<Routes, Context>> answers() {
        Map<String, BiConsumer<Routes, Context>> answers = new LinkedHashMap<>();
        for (Feed feed : Feed.values()) {
            answers.put("/v1/" + feed.path(), (routes, context) -> routes.feed(context, feed));
        }
        answers.put("/v1/articles/{id}", Routes::article);
        answers.put("/v1/articles/{id}/history", Routes::history);
        answers.put("/v1/openapi.json", (routes, context) -> document(context, OpenApi.document()));
        answers.put("/v1/asyncapi.json", (routes, context) -> document(context, AsyncApi.document(routes.prefix)));
        answers.put("/health/live", (routes, context) -> document(context, status("live")));
        answers.put(
                "/health/ready",
                (routes, context) -> document(context, status("ready").put("streams", routes.streams.count())));
        return answers;
    }

    private static ObjectNode status(String status) {
        return JsonNodeFactory.instance.objectNode().put("status", status);
    }

    void answer(String path, Context context) {
        Objects.requireNonNull(ANSWERS.get(path), path).accept(this, context);
    }

    private void feed(Context context, Feed feed) {
        Principal principal = door.enter(context, feed);
        boolean isStream = wantsStream(context);
        FeedRequest request =
                FeedRequest.of(feed, context.queryParamMap(), lastEventId(context), principal, isStream, clock);
        Reading reading = Waiting.on(reading(request));
        if (isStream) {
            streams.answer(context, reading, request.until());
        } else {
            document(context, pages.page(reading, request.limit()));
        }
    }

    private CompletableFuture<Reading> reading(FeedRequest request) {
        return request.cursor().isPresent()
                ? logs.readAfter(
                        request.feed().topic(),
                        request.filter(),
                        request.cursor().get(),
                        request.until())
                : logs.readSince(request.feed().topic(), request.filter(), request.from(), request.until());
    }

    private static boolean wantsStream(Context context) {
        String accept =
                Optional.ofNullable(context.header("Accept")).orElse("*/*").toLowerCase(Locale.ROOT);
        if (accept.contains(EVENTS)) {
            return true;
        }
        if (Stream.of("application/json", "application/*", "*/*").noneMatch(accept::contains)) {
            throw ProblemException.parameter(
                    406, "Accept", "answers are application/json or " + EVENTS + ", not " + accept);
        }
        return false;
    }

    private void article(Context context) {
        Principal principal = door.enter(context, Feed.ARTICLES);
        requireNoQuery(context);
        String current = articles.current(context.pathParam("id"), principal);
        context.contentType(JSON).result(current);
    }

    private void history(Context context) {
        Principal principal = door.enter(context, Feed.CHANGES);
        requireNoQuery(context);
        document(context, articles.history(context.pathParam("id"), principal));
    }

    private static void requireNoQuery(Context context) {
        context.queryParamMap().keySet().stream().findFirst().ifPresent(name -> {
            throw ProblemException.parameter(name, "this takes no parameters");
        });
    }

    private static void document(Context context, ObjectNode document) {
        context.contentType(JSON).result(document.toString());
    }

    static Optional<String> lastEventId(Context context) {
        return Optional.ofNullable(context.header("Last-Event-ID")).filter(text -> !text.isBlank());
    }
}

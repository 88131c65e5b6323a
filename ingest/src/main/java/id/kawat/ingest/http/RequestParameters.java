package id.kawat.ingest.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a request says about itself, in the query or in headers.
 *
 * @param source id of the feed
 * @param origin file name or other place the bytes came from
 * @param archived for articles out of an archive: when they came there, where they don't say so themselves
 * @param wrong the first thing that can't be used; the others are then not to be looked at
 */
record RequestParameters(
        Optional<String> source, Optional<String> origin, Optional<Instant> archived, Optional<Problem> wrong) {

    private static final Set<String> KNOWN = Set.of("source", "origin", "archived");
    private static final int LONGEST = 500;

    static RequestParameters of(Context context) {
        Set<String> unknown = new TreeSet<>(context.queryParamMap().keySet());
        unknown.removeAll(KNOWN);
        Optional<String> source = value(context, "source", "X-Kawat-Source");
        Optional<String> origin = value(context, "origin", "X-Kawat-Origin");
        Optional<String> archived = value(context, "archived", "X-Kawat-Archived");
        Optional<Problem> wrong = unknown.stream()
                .findFirst()
                .map(name ->
                        Problem.parameter(name, "there is no such parameter; known are source, origin and archived"))
                .or(() -> check("source", source))
                .or(() -> check("origin", origin))
                .or(() -> checkMoment(archived))
                .or(() -> checkEncoding(context));
        return new RequestParameters(source, origin, archived.flatMap(RequestParameters::moment), wrong);
    }

    private static Optional<String> value(Context context, String query, String header) {
        List<String> values = context.queryParams(query);
        return values.isEmpty() ? Optional.ofNullable(context.header(header)) : Optional.of(values.get(0));
    }

    private static Optional<Problem> check(String name, Optional<String> value) {
        return value.filter(text -> text.isBlank()
                        || text.length() > LONGEST
                        || text.chars().anyMatch(Character::isISOControl))
                .map(text -> Problem.parameter(
                        name, "1 to " + LONGEST + " characters, not blank and without control characters"));
    }

    private static Optional<Problem> checkMoment(Optional<String> archived) {
        return archived.filter(text -> moment(text).isEmpty())
                .map(text -> Problem.parameter("archived", "a moment in UTC such as 2019-03-01T12:00:00Z"));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Problem> checkEncoding(Context context) {
        String encoding =
                Optional.ofNullable(context.header("Content-Encoding")).orElse("identity");
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!encoding.equalsIgnoreCase("identity")) {
            return Optional.of(unsupported("Content-Encoding", "send the bytes as they are, not as " + encoding));
        }
        return type.startsWith("multipart/")
                ? Optional.of(unsupported("Content-Type", "send the article itself as the body, not a form"))
                : Optional.empty();
    }

    private static Problem unsupported(String header, String detail) {
        return Problem.of(415, "Unsupported media type", header + ": " + detail);
    }
}

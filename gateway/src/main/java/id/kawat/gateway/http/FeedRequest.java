package id.kawat.gateway.http;

import id.kawat.gateway.access.Principal;
import id.kawat.gateway.cursor.Cursor;
import id.kawat.gateway.filter.NameMatch;
import id.kawat.gateway.filter.ResultFilter;
import id.kawat.gateway.filter.Since;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a client wants of a feed.
 *
 * @param from not looked at where there is a cursor
 * @param limit most items of a page
 */
record FeedRequest(
        Feed feed, ResultFilter filter, Since from, Optional<Instant> until, Optional<Cursor> cursor, int limit) {

    static final int MOST_ITEMS = 1_000;

    private static final int ITEMS = 100;
    static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 200;

    /**
     * Reads the query; every name in it has to be known, so that no filter is lost by a slip of the pen.
     *
     * @param lastEventId the header by which a client that reconnects says where it was
     * @throws ProblemException naming the parameter
     */
    static FeedRequest of(
            Feed feed,
            Map<String, List<String>> query,
            Optional<String> lastEventId,
            Principal principal,
            boolean isStream,
            Clock clock) {
        Values values = new Values(feed, query);
        return new FeedRequest(
                feed,
                new ResultFilter(
                        values.each(Parameter.SPEAKER, NameMatch::new),
                        values.each(Parameter.ENTITY, NameMatch::new),
                        sources(values, principal),
                        values.lower(Parameter.LANG),
                        kinds(feed, values)),
                values.one(Parameter.SINCE, text -> Since.parse(text, clock))
                        .orElseGet(() -> isStream ? new Since.Now() : new Since.Beginning()),
                values.one(Parameter.UNTIL, text -> moment(text, clock)),
                lastEventId.isPresent()
                        ? lastEventId.map(FeedRequest::lastEvent)
                        : values.one(Parameter.CURSOR, Cursor::parse),
                values.one(Parameter.LIMIT, text -> limit(text, isStream)).orElse(ITEMS));
    }

    private static Set<String> sources(Values values, Principal principal) {
        Set<String> wanted = new HashSet<>(values.each(Parameter.SOURCE, Function.identity()));
        for (String source : wanted) {
            if (!principal.mayReadSource(source)) {
                throw ProblemException.parameter(403, Parameter.SOURCE.key(), "this token may not read " + source);
            }
        }
        return wanted.isEmpty() ? principal.sources() : wanted;
    }

    private static Set<String> kinds(Feed feed, Values values) {
        Set<String> wanted = values.lower(Parameter.KIND);
        List<String> known = feed.kinds();
        for (String kind : wanted) {
            if (!known.contains(kind)) {
                throw ProblemException.parameter(
                        Parameter.KIND.key(), "no such kind: " + kind + "; one of " + String.join(", ", known));
            }
        }
        return wanted;
    }

    private static Instant moment(String text, Clock clock) {
        Since parsed = Since.parse(text, clock);
        if (parsed instanceof Since.Moment moment) {
            return moment.at();
        }
        if (parsed instanceof Since.Now) {
            return clock.instant();
        }
        throw new IllegalArgumentException("nothing arrived before the beginning");
    }

    private static int limit(String text, boolean isStream) {
        if (isStream) {
            throw new IllegalArgumentException("a stream has no limit; leave it out, or ask for application/json");
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_ITEMS) {
                return limit;
            }
        } catch (NumberFormatException notOne) {
            // told below, with the range
        }
        throw new IllegalArgumentException("a whole number from 1 to " + MOST_ITEMS + ", not " + text);
    }

    private static Cursor lastEvent(String text) {
        try {
            return Cursor.parse(text);
        } catch (IllegalArgumentException none) {
            throw ProblemException.parameter("Last-Event-ID", String.valueOf(none.getMessage()));
        }
    }

    /** The name that the client gave its cursor by, for problems. */
    static String cursorName(Optional<String> lastEventId) {
        return lastEventId.isPresent() ? "Last-Event-ID" : Parameter.CURSOR.key();
    }

    /** The values of a query, checked for what all of them have alike. */
    private record Values(Feed feed, Map<String, List<String>> query) {

        private Values {
            Set<String> known =
                    feed.parameters().stream().map(Parameter::key).collect(Collectors.toCollection(TreeSet::new));
            for (Map.Entry<String, List<String>> given : query.entrySet()) {
                String name = given.getKey();
                if (!known.contains(name)) {
                    throw ProblemException.parameter(
                            name,
                            "there is no such parameter of " + feed.path() + "; known are " + String.join(", ", known));
                }
                check(name, given.getValue());
            }
        }

        private static void check(String name, List<String> values) {
            boolean isRepeatable =
                    Parameter.valueOf(name.toUpperCase(Locale.ROOT)).isRepeatable();
            if (values.size() > (isRepeatable ? MOST_VALUES : 1)) {
                throw ProblemException.parameter(
                        name, isRepeatable ? "at most " + MOST_VALUES + " values" : "it can be given once only");
            }
            for (String value : values) {
                boolean isCursor = name.equals(Parameter.CURSOR.key());
                if (value.isBlank() || (!isCursor && value.length() > LONGEST_VALUE)) {
                    throw ProblemException.parameter(name, "1 to " + LONGEST_VALUE + " characters, not blank");
                }
            }
        }

        <T> List<T> each(Parameter parameter, Function<String, T> read) {
            return query.getOrDefault(parameter.key(), List.of()).stream()
                    .map(text -> read(parameter, text.strip(), read))
                    .toList();
        }

        <T> Optional<T> one(Parameter parameter, Function<String, T> read) {
            return each(parameter, read).stream().findFirst();
        }

        Set<String> lower(Parameter parameter) {
            return Set.copyOf(new HashSet<>(each(parameter, text -> text.toLowerCase(Locale.ROOT))));
        }

        private static <T> T read(Parameter parameter, String text, Function<String, T> read) {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException wrong) {
                throw ProblemException.parameter(parameter.key(), String.valueOf(wrong.getMessage()));
            }
        }
    }
}

package id.kawat.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as wires write them: ISO 8601 with its many offsets, and RFC 1123. */
public final class WireTime {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmss[XXX][XX][X]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> FORMS =
            List.of(ISO, COMPACT, DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE);

    private static final Pattern SPACED = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d{2}:)");

    /** The zone in letters, as in {@code 2026-11-16 08:00 WIB}. */
    private static final Pattern LETTERED = Pattern.compile("(\\d[\\dT:.-]{7,30}\\d) ?([A-Z]{2,4})");

    /** Numbers above are milliseconds, below are seconds since 1970: the border is in the year 5138 and in 1973. */
    private static final double MILLISECONDS_FROM = 1e11;

    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

    private WireTime() {}

    /**
     * The moment the text names, to the millisecond; empty if it can't be read, lies outside the years 1600 to 2500, or names
     * no offset while {@code zone} is empty.
     */
    public static Optional<Instant> parse(String text, Optional<ZoneId> zone) {
        String iso = SPACED.matcher(text.strip()).replaceFirst("$1T");
        Matcher lettered = LETTERED.matcher(iso);
        Optional<ZoneOffset> named = lettered.matches() ? ZoneNames.offset(lettered.group(2)) : Optional.empty();
        return named.isPresent() ? read(lettered.group(1), named.map(ZoneId.class::cast)) : read(iso, zone);
    }

    private static Optional<Instant> read(String iso, Optional<ZoneId> zone) {
        return FORMS.stream()
                .flatMap(form -> parse(iso, form, zone).stream())
                .findFirst()
                .filter(WireTime::isPlausible);
    }

    /** Seconds or milliseconds since 1970. */
    public static Optional<Instant> ofNumber(double number) {
        double millis = Math.abs(number) >= MILLISECONDS_FROM ? number : number * 1000;
        return Optional.of(Instant.ofEpochMilli((long) millis)).filter(WireTime::isPlausible);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form, Optional<ZoneId> zone) {
        if (form != DateTimeFormatter.RFC_1123_DATE_TIME && !opensWithDigit(text)) {
            return Optional.empty(); // what no form can read is told by an exception, which is dear
        }
        try {
            TemporalAccessor parsed = form.parseBest(
                    text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return toInstant(parsed, zone).map(moment -> Instant.ofEpochMilli(moment.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean opensWithDigit(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "+-".indexOf(text.charAt(0)) >= 0);
    }

    private static Optional<Instant> toInstant(TemporalAccessor parsed, Optional<ZoneId> zone) {
        if (parsed instanceof LocalDateTime local) {
            return zone.map(place -> local.atZone(place).toInstant());
        }
        if (parsed instanceof LocalDate day) {
            return zone.map(place -> day.atStartOfDay(place).toInstant());
        }
        return Optional.of(Instant.from(parsed));
    }

    /** Whether the text can only be read with a zone that it does not name. */
    public static boolean isNaive(String text) {
        return parse(text, Optional.empty()).isEmpty()
                && parse(text, Optional.of(ZoneOffset.UTC)).isPresent();
    }

    private static boolean isPlausible(Instant moment) {
        return moment.isAfter(EARLIEST) && moment.isBefore(LATEST);
    }
}

package id.kawat.gateway.filter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment a subscription starts from. */
public sealed interface Since {

    /** The oldest record that is kept. */
    record Beginning() implements Since {}

    /** Only what comes from now on. */
    record Now() implements Since {}

    /** The first record that arrived at or after a moment. */
    record Moment(Instant at) implements Since {}

    Pattern AGO = Pattern.compile("(\\d{1,9})([smhd])");

    /**
     * Reads {@code beginning}, {@code now}, a time ({@code 2026-03-01T12:00:00Z}), a day in UTC ({@code 2026-03-01}) or how long
     * ago ({@code 90s}, {@code 30m}, {@code 2h}, {@code 7d}).
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Since parse(String text, Clock clock) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("beginning")) {
            return new Beginning();
        }
        if (lower.equals("now")) {
            return new Now();
        }
        Matcher ago = AGO.matcher(lower);
        return new Moment(ago.matches() ? clock.instant().minus(duration(ago)) : moment(text.strip()));
    }

    private static Duration duration(Matcher ago) {
        long amount = Long.parseLong(ago.group(1));
        return switch (ago.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static Instant moment(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException cause) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no moment: write beginning, now, 2026-03-01, 2026-03-01T12:00:00Z or 2h",
                    cause);
        }
    }
}

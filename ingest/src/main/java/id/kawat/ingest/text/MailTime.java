package id.kawat.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as mail and RSS write them (RFC 822, 2822, asctime), more tolerantly than the standards: a weekday that is wrong or
 * in another language, years of two digits, seconds left out, zones by name.
 */
public final class MailTime {

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?[\\s-]+(\\d{4}|\\d{2}),?"
                    + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?(?:\\s*\\(.*\\))?");

    private static final Pattern ASCTIME = Pattern.compile(
            "\\p{L}{3,9},?\\s+(\\p{L}{3,9})\\s+(\\d{1,2}),?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s+([A-Z]{1,5}\\s+)?(\\d{4})");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Indonesian month names that begin differently. */
    private static final Map<String, Integer> OTHER_MONTHS = Map.of("mei", 5, "agu", 8, "agt", 8, "okt", 10, "des", 12);

    private MailTime() {}

    /** The moment; empty if it can't be read or lies outside the years 1600 to 2500. */
    public static Optional<Instant> parse(String text, Optional<ZoneId> naive) {
        String line = text.strip();
        if (line.length() > 100) {
            return Optional.empty();
        }
        Matcher mail = RFC_822.matcher(line);
        if (mail.matches()) {
            return moment(mail, new int[] {3, 2, 1, 4, 5, 6, 7}, naive);
        }
        Matcher old = ASCTIME.matcher(line);
        return old.matches() ? moment(old, new int[] {7, 1, 2, 3, 4, 5, 6}, naive) : Optional.empty();
    }

    /**
     * @param groups of year, month, day, hour, minute, second and zone
     */
    private static Optional<Instant> moment(Matcher fields, int[] groups, Optional<ZoneId> naive) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(fields.group(groups[0])),
                    month(fields.group(groups[1])),
                    number(fields.group(groups[2])),
                    number(fields.group(groups[3])),
                    number(fields.group(groups[4])),
                    Math.min(59, number(fields.group(groups[5]))));
            String zone = fields.group(groups[6]);
            Optional<ZoneId> place = zone == null ? naive : zone(zone.strip());
            return place.map(known -> local.atZone(known).toInstant())
                    .filter(moment -> local.getYear() > 1600 && local.getYear() < 2500);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return OTHER_MONTHS.getOrDefault(start, MONTHS.indexOf(start) + 1);
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<ZoneId> zone(String zone) {
        if (zone.startsWith("+") || zone.startsWith("-")) {
            return Optional.of(
                    ZoneOffset.of(zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone));
        }
        return ZoneNames.offset(zone).map(ZoneId.class::cast);
    }
}

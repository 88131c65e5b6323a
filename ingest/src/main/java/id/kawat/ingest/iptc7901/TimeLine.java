package id.kawat.ingest.iptc7901;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that ends a message: {@code 212101 GMT Nov 18} is the 21st, 21:01, November 2018. */
record TimeLine(Optional<Instant> moment, List<String> warnings) {

    private static final Pattern LINE = Pattern.compile(
            "(\\d{2})(\\d{2})(\\d{2})\\s+(?:(GMT|UTC|Z)\\s+)?([A-Za-z]{3})[a-z]*\\s+(\\d{2}|\\d{4})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static TimeLine of(String tail, Optional<ZoneId> zone) {
        Matcher matcher = LINE.matcher(tail);
        if (!matcher.find()) {
            return new TimeLine(Optional.empty(), List.of());
        }
        boolean naive = matcher.group(4) == null;
        ZoneId place = naive ? zone.orElse(ZoneOffset.UTC) : ZoneOffset.UTC;
        Optional<Instant> moment = local(matcher).map(time -> time.atZone(place).toInstant());
        return new TimeLine(
                moment,
                naive && zone.isEmpty() && moment.isPresent()
                        ? List.of("its time line names no time zone and was read as UTC")
                        : List.of());
    }

    private static Optional<LocalDateTime> local(Matcher line) {
        int year = Integer.parseInt(line.group(6));
        try {
            return Optional.of(LocalDateTime.of(
                    year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
                    MONTHS.indexOf(line.group(5).toLowerCase(java.util.Locale.ROOT)) + 1,
                    Integer.parseInt(line.group(1)),
                    Integer.parseInt(line.group(2)),
                    Integer.parseInt(line.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}

package id.kawat.ingest.marks;

import id.kawat.ingest.text.ZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the end of an embargo out of a sentence such as {@code EMBARGO hingga Jumat, 20 November 2026 pukul 10.00 WIB}. Nothing is
 * guessed: without day, month, year, hour, minute and zone there is no time. A day and month in digits count only where they
 * can't be taken for each other.
 */
final class EmbargoTime {

    private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?=\\D|$)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s/.-]{1,2}(\\p{L}{3,9}|\\d{1,2})\\.?[\\s/.,-]{1,2}(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\p{L}{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d+-])(\\d{1,2})[:.]?(\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,9})?\\s?(a\\.?m\\b\\.?|p\\.?m\\b\\.?)?(?=\\D|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2})\\s?(am|pm)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?(?=\\D|$)");
    private static final Pattern LETTERS = Pattern.compile("(?<![\\p{L}])\\p{Lu}{1,4}(?![\\p{L}])");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> OTHER_MONTHS =
            Map.of("mei", 5, "agu", 8, "agt", 8, "okt", 10, "des", 12, "mär", 3, "mai", 5, "dez", 12);

    private EmbargoTime() {}

    /**
     * The moment that the text names; empty where it names none, or not all of one.
     *
     * @param zone of times without one
     */
    static Optional<Instant> in(String text, Optional<ZoneId> zone) {
        String line = text.substring(0, Math.min(300, text.length()));
        for (Pattern form : List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST)) {
            Matcher day = form.matcher(line);
            if (day.find()) {
                String rest = line.substring(0, day.start()) + " "
                        + line.substring(day.end()).replaceFirst("^T(?=\\d)", " ");
                return date(form, day).flatMap(date -> moment(date, rest, zone));
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(LocalDate date, String rest, Optional<ZoneId> zone) {
        Matcher time = TIME.matcher(rest);
        Matcher hour = HOUR.matcher(rest);
        if (time.find()) {
            String behind = rest.substring(time.end());
            return clock(time).flatMap(at -> at(date, at, behind, rest, zone));
        }
        return hour.find()
                ? clock(hour.group(1), "0", hour.group(2))
                        .flatMap(at -> at(date, at, rest.substring(hour.end()), rest, zone))
                : Optional.empty();
    }

    private static Optional<Instant> at(
            LocalDate date, LocalTime time, String behind, String rest, Optional<ZoneId> zone) {
        Optional<ZoneId> named = offset(behind).or(() -> letters(behind)).or(() -> letters(rest));
        return named.or(() -> zone)
                .map(place -> LocalDateTime.of(date, time).atZone(place).toInstant());
    }

    private static Optional<ZoneId> offset(String behind) {
        Matcher offset = OFFSET.matcher(behind);
        if (!offset.find() || offset.start() > 4) {
            return Optional.empty();
        }
        try {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> letters(String text) {
        return LETTERS.matcher(text)
                .results()
                .flatMap(word -> ZoneNames.offset(word.group()).stream())
                .map(ZoneId.class::cast)
                .findFirst();
    }

    private static Optional<LocalTime> clock(Matcher time) {
        return clock(
                time.group(1), time.group(2), Optional.ofNullable(time.group(4)).orElse(""));
    }

    private static Optional<LocalTime> clock(String hour, String minute, String half) {
        int hours = Integer.parseInt(hour);
        boolean isHalf = !half.isEmpty();
        boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
        if (hours > (isHalf ? 12 : 23) || Integer.parseInt(minute) > 59 || (isHalf && hours == 0)) {
            return Optional.empty();
        }
        int ofDay = isHalf ? hours % 12 + (afternoon ? 12 : 0) : hours;
        return Optional.of(LocalTime.of(ofDay, Integer.parseInt(minute)));
    }

    private static Optional<LocalDate> date(Pattern form, Matcher day) {
        if (form == YEAR_FIRST) {
            return date(day.group(1), day.group(2), day.group(3));
        }
        return form == DAY_FIRST
                ? dayFirst(day.group(), day.group(1), day.group(2), day.group(3))
                : date(day.group(3), day.group(1), day.group(2));
    }

    /** Americans write the month first; with dots nobody does. */
    private static Optional<LocalDate> dayFirst(String whole, String first, String second, String year) {
        boolean digits = second.matches("\\d+");
        if (!digits || whole.contains(".") || Integer.parseInt(first) > 12 || first.equals(second)) {
            return date(year, second, first);
        }
        return Integer.parseInt(second) > 12 ? date(year, first, second) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** 0 for a word that is none. */
    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        String start = word.substring(0, 3).toLowerCase(Locale.ROOT);
        return OTHER_MONTHS.getOrDefault(start, MONTHS.indexOf(start) + 1);
    }
}

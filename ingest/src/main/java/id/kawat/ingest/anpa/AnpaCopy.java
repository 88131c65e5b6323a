package id.kawat.ingest.anpa;

import id.kawat.ingest.telex.TelexMessages;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between STX and ETX, and the time behind.
 *
 * @param keywordLine with cycle and version, as printed
 * @param summary a long line between headline and byline
 * @param note to editors, from {@code Eds:}
 * @param agency of the time line, in lower case
 */
record AnpaCopy(
        Optional<String> keywordLine,
        Optional<String> headline,
        Optional<String> summary,
        Optional<String> note,
        Optional<String> byline,
        String body,
        Optional<String> agency,
        Optional<Instant> time) {

    private static final Pattern NOTE = Pattern.compile("\\(?(?:Eds?|Editors?|EDITOR'S NOTE _)[:.]? ?(.+?)\\)?");
    private static final Pattern BYLINE = Pattern.compile("By (.+)");
    private static final Pattern PHOTOS = Pattern.compile("(?:AP|AFP|Reuters) (?:Photo|Graphic|Video)s?\\b.*");
    private static final Pattern END = Pattern.compile(
            "([A-Z]{2,8})-[A-Z]{2}-(\\d{2})-(\\d{2})-(\\d{2}) (\\d{2})(\\d{2})(?:GMT|UTC)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGIONAL = Pattern.compile("[A-Z]{2}-[A-Z]{2}--([\\w.]+-[\\w.-]+|[^,]{1,60}).*");
    private static final int SHORTEST_SUMMARY = 80;

    static AnpaCopy of(String message) {
        String clean = BodyText.lineFeeds(message);
        int start = clean.indexOf(TelexMessages.STX) + 1;
        int end = clean.indexOf(TelexMessages.ETX, start);
        List<String> head = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (String line :
                clean.substring(start, end < 0 ? clean.length() : end).split("\n", -1)) {
            boolean opensHead = line.startsWith("^") && paragraphs.isEmpty();
            (opensHead ? head : paragraphs).add(line);
            if (!opensHead && paragraphs.stream().allMatch(String::isBlank)) {
                paragraphs.clear();
            }
        }
        List<String> fields = head.stream().map(AnpaCopy::field).toList();
        return of(fields, body(fields, paragraphs), END.matcher(end < 0 ? clean : clean.substring(end)));
    }

    private static AnpaCopy of(List<String> fields, String body, Matcher timeLine) {
        boolean hasTime = timeLine.find();
        return new AnpaCopy(
                fields.stream()
                        .findFirst()
                        .map(line -> line.replaceFirst(",\\s*\\d{1,5}$", ""))
                        .flatMap(BodyText::line),
                headline(fields).or(() -> firstSentence(body)).flatMap(BodyText::line),
                fields.stream()
                        .skip(2)
                        .filter(line -> !isOther(line) && line.length() >= SHORTEST_SUMMARY)
                        .findFirst()
                        .flatMap(BodyText::line),
                find(NOTE, fields),
                find(BYLINE, fields),
                body,
                hasTime ? Optional.of(timeLine.group(1).toLowerCase(Locale.ROOT)) : Optional.empty(),
                hasTime ? time(timeLine) : Optional.empty());
    }

    /** The label behind cycle and region, as in {@code BC-LT--Argentina-Cancer Beauty}, which the header cuts off. */
    Optional<String> regionalSlug() {
        return keywordLine.map(REGIONAL::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    /** Behind {@code ^}, before {@code <} or {@code =}; a correction mark may open the line. */
    private static String field(String line) {
        int mark = line.lastIndexOf("< ^");
        return line.substring(mark < 0 ? 1 : mark + 3).strip().replaceFirst("[<=\\s]+$", "");
    }

    private static boolean isOther(String field) {
        return NOTE.matcher(field).matches()
                || BYLINE.matcher(field).matches()
                || PHOTOS.matcher(field).matches();
    }

    private static Optional<String> headline(List<String> fields) {
        return fields.stream().skip(1).filter(line -> !isOther(line)).findFirst();
    }

    /** Alerts have no headline: their one sentence is it. */
    private static Optional<String> firstSentence(String body) {
        String dateline = DatelineRules.standard().find(body).orElse("");
        return body.lines()
                .findFirst()
                .map(line -> line.substring(dateline.length()).replaceFirst("^[\\s,_.—–-]+", ""));
    }

    private static Optional<String> find(Pattern pattern, List<String> fields) {
        return fields.stream()
                .skip(1)
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(matcher -> BodyText.line(matcher.group(1)));
    }

    /** Without paragraphs, as in a list of headlines, the lines below the headline are the copy. */
    private static String body(List<String> fields, List<String> paragraphs) {
        List<String> lines = paragraphs.stream()
                .map(line -> line.replaceFirst("^[\\^]", "").replaceFirst("[<=]\\s*$", ""))
                .toList();
        String body = BodyText.of(String.join("\n", lines));
        return body.isEmpty() && fields.size() > 2
                ? BodyText.of(String.join("\n", fields.subList(2, fields.size())))
                : body;
    }

    private static Optional<Instant> time(Matcher line) {
        int year = Integer.parseInt(line.group(4));
        try {
            return Optional.of(LocalDateTime.of(
                            year < 70 ? 2000 + year : 1900 + year,
                            Integer.parseInt(line.group(2)),
                            Integer.parseInt(line.group(3)),
                            Integer.parseInt(line.group(5)),
                            Integer.parseInt(line.group(6)))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}

package id.kawat.ingest.anpa;

import id.kawat.ingest.telex.TelexMessages;
import id.kawat.ingest.text.BodyText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two header lines: {@code W2422} and the selector, then priority, category, slug, version of the copy, day and words:
 * {@code r a BC-10ThingstoKnow-Today     09-04 0813}.
 *
 * @param service letter of the service
 * @param number of the message in it
 * @param urgency of the priority's letter
 * @param slug without the cycle ({@code AM-}, {@code PM-}, {@code BC-}) before it
 * @param takeKey what stands behind the slug, for example {@code 1stLd-Writethru}
 */
record AnpaHeader(
        Optional<String> service,
        Optional<Long> number,
        Optional<Integer> urgency,
        Optional<String> category,
        Optional<String> slug,
        Optional<String> takeKey) {

    private static final Pattern FIRST = Pattern.compile("\\u0001([a-zA-Z])(\\d{3,5})");
    private static final Pattern SECOND = Pattern.compile(
            "\\n\\s{0,4}([a-zA-Z]) ([a-zA-Z0-9])[\\u0011-\\u0014]{0,4}\\s{1,3}(?:[a-zA-Z]{2}-)?([\\w.'&/-]{1,60})([^\\n]{0,40}?)\\s{1,20}\\d{1,2}-\\d{1,2}\\b");

    static AnpaHeader of(String message) {
        String opening = BodyText.lineFeeds(message.substring(0, Math.min(2000, message.length())));
        int text = opening.indexOf(TelexMessages.STX);
        String headers = text < 0 ? opening : opening.substring(0, text);
        Matcher first = FIRST.matcher(headers);
        Matcher second = SECOND.matcher(headers);
        boolean hasFirst = first.find();
        boolean hasSecond = second.find();
        return new AnpaHeader(
                hasFirst ? Optional.of(first.group(1)) : Optional.empty(),
                hasFirst ? Optional.of(Long.valueOf(first.group(2))) : Optional.empty(),
                hasSecond ? urgency(second.group(1)) : Optional.empty(),
                hasSecond ? Optional.of(second.group(2)) : Optional.empty(),
                hasSecond ? Optional.of(second.group(3)) : Optional.empty(),
                hasSecond ? BodyText.line(second.group(4)) : Optional.empty());
    }

    /** Flash, bulletin, urgent, regular, then what can wait. */
    private static Optional<Integer> urgency(String priority) {
        return switch (priority.toLowerCase(Locale.ROOT)) {
            case "f" -> Optional.of(1);
            case "b" -> Optional.of(2);
            case "u" -> Optional.of(3);
            case "r" -> Optional.of(4);
            case "d" -> Optional.of(5);
            case "a", "s", "w", "h" -> Optional.of(6);
            default -> Optional.empty();
        };
    }
}

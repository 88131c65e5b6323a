package id.kawat.ingest.iptc7901;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header line: {@code eca0124 3 i 93  dpa 1888}.
 *
 * @param service letters of the service
 * @param number of the message in it
 * @param priority 1 to 9
 * @param category as the agency codes it
 * @param agency behind the count of words, in lower case
 */
record Header(
        Optional<String> service,
        Optional<Long> number,
        Optional<Integer> priority,
        Optional<String> category,
        Optional<String> agency) {

    private static final Pattern LINE = Pattern.compile(
            "([a-zA-Z]{1,8})(\\d{0,6}) +(\\S{1,2}) +(\\S{1,4}) +\\d{1,6}(?: +([a-zA-Z][\\w-]{1,20}))?.*");
    private static final Header NONE =
            new Header(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Header of(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return NONE;
        }
        String digits = matcher.group(2);
        String priority = matcher.group(3);
        return new Header(
                Optional.of(matcher.group(1)),
                digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits)),
                priority.matches("[1-9]") ? Optional.of(Integer.valueOf(priority)) : Optional.empty(),
                Optional.of(matcher.group(4)),
                Optional.ofNullable(matcher.group(5)).map(name -> name.toLowerCase(Locale.ROOT)));
    }
}

package id.kawat.ingest.iptc7901;

import static id.kawat.ingest.telex.TelexMessages.ETX;
import static id.kawat.ingest.telex.TelexMessages.STX;

import id.kawat.ingest.text.BodyText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message cut at its control characters; where a gateway has removed them, at what stands in their place.
 *
 * @param header first line
 * @param slug lines between header and text, on one line, without the slash that ends them
 * @param text from STX to ETX
 * @param tail behind ETX
 */
record MessageParts(String header, String slug, String text, String tail) {

    private static final Pattern TIME_LINE = Pattern.compile("\\n\\d{6} (?:[A-Z]{3,4} )?[A-Z][a-z]{2} \\d{2}\\s*$");

    static MessageParts of(String message) {
        String clean = BodyText.lineFeeds(message.replaceFirst("^[^\\u0001]{0,40}\\u0001", ""))
                .stripLeading();
        int headerEnd = endOf(clean, clean.indexOf('\n'));
        int textStart = clean.indexOf(STX) < 0 ? slugEnd(clean, headerEnd) : clean.indexOf(STX);
        int textEnd = clean.indexOf(ETX, textStart) < 0 ? timeLine(clean, textStart) : clean.indexOf(ETX, textStart);
        return new MessageParts(
                clean.substring(0, Math.min(headerEnd, textStart)).replaceAll("\\p{Cntrl}", " "),
                slug(clean.substring(Math.min(headerEnd, textStart), textStart)),
                clean.substring(textStart, textEnd),
                clean.substring(textEnd));
    }

    private static int slugEnd(String message, int from) {
        int slash = message.indexOf("/\n", from);
        return slash >= 0 && slash - from < 200 ? slash + 2 : from;
    }

    private static int timeLine(String message, int from) {
        Matcher matcher = TIME_LINE.matcher(message);
        return matcher.find(from) ? matcher.start() : message.length();
    }

    private static int endOf(String message, int found) {
        return found < 0 ? message.length() : found;
    }

    private static String slug(String lines) {
        return BodyText.line(lines).orElse("").replaceAll("/+(?=\\s|$)", "").strip();
    }
}

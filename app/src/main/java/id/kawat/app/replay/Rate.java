package id.kawat.app.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 50/s} or {@code 50}. */
final class Rate implements ITypeConverter<Integer> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(/s)?");

    @Override
    public Integer convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(1)) < 1) {
            throw new TypeConversionException(
                    "a rate is a number of articles a second, 1 or more, like 50/s: not " + text);
        }
        return Integer.valueOf(form.group(1));
    }
}

package id.kawat.streams.version;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version that is a number of any length, compared as one.
 *
 * @param digits without leading zeros
 */
record VersionNumber(String digits) implements Comparable<VersionNumber> {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** Empty where {@code version} is no number: then the provider's time decides. */
    static Optional<VersionNumber> of(String version) {
        String trimmed = version.strip();
        return NUMBER.matcher(trimmed).matches()
                ? Optional.of(new VersionNumber(LEADING_ZEROS.matcher(trimmed).replaceFirst("")))
                : Optional.empty();
    }

    /** As big integers compare, without the cost of making them: the longer is the larger. */
    @Override
    public int compareTo(VersionNumber other) {
        int byLength = Integer.compare(digits.length(), other.digits.length());
        return byLength != 0 ? byLength : digits.compareTo(other.digits);
    }
}

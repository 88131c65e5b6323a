package id.kawat.ingest.marks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a version follows another one, where its sender does not signal it. */
public final class Revision {

    /** Agencies count from 1; a number beyond is a serial of their system, of which a first version has one too. */
    private static final int LARGEST_COUNT = 999;

    /** A first version takes some time from its making to its sending. */
    private static final Duration MAKING = Duration.ofMinutes(1);

    private Revision() {}

    /**
     * A count from 2 on says so, unless the version is as old as the article. Of a serial only the two times can tell, and
     * without them it is a first version.
     */
    public static boolean isLater(
            Optional<String> version, Optional<Instant> firstCreated, Optional<Instant> versionCreated) {
        Optional<String> digits =
                version.map(text -> text.replaceFirst("^0+(?=\\d)", "")).filter(text -> text.matches("\\d{1,60}"));
        if (digits.isEmpty() || digits.get().matches("[01]")) {
            return false;
        }
        boolean isCount = digits.get().length() <= 3 && Integer.parseInt(digits.get()) <= LARGEST_COUNT;
        boolean sameTime = firstCreated.isPresent() && firstCreated.equals(versionCreated);
        return isCount ? !sameTime : isMuchLater(firstCreated, versionCreated);
    }

    private static boolean isMuchLater(Optional<Instant> first, Optional<Instant> version) {
        return first.flatMap(start -> version.map(then -> then.isAfter(start.plus(MAKING))))
                .orElse(false);
    }
}

package id.kawat.app.deadletters;

import id.kawat.schemas.deadletter.DeadLetter.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which letters a command is about; what is empty does not restrict.
 *
 * @param ids letters whose id opens with one of these
 * @param reason a reason class, or the words before one of its dots: {@code limit} for all of {@code limit.size, limit.depth}
 * @param since first moment
 * @param until first moment that is too late
 * @param retried whether it was sent again
 */
record LetterFilter(
        List<String> ids,
        Optional<Stage> stage,
        Optional<String> source,
        Optional<String> reason,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Boolean> retried) {

    static final LetterFilter ALL = new LetterFilter(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    LetterFilter {
        ids = List.copyOf(ids);
    }

    boolean matches(Letter letter) {
        return (ids.isEmpty() || ids.stream().anyMatch(letter.id()::startsWith))
                && agrees(stage, letter.content().stage())
                && source.map(wanted ->
                                letter.content().source().filter(wanted::equals).isPresent())
                        .orElse(true)
                && reason.map(wanted -> isOf(wanted, letter.content().reasonClass()))
                        .orElse(true)
                && since.map(moment -> !letter.at().isBefore(moment)).orElse(true)
                && until.map(moment -> letter.at().isBefore(moment)).orElse(true)
                && agrees(retried, letter.retriedAt().isPresent());
    }

    private static <T> boolean agrees(Optional<T> wanted, T value) {
        return wanted.map(value::equals).orElse(true);
    }

    private static boolean isOf(String wanted, String reasonClass) {
        return reasonClass.equals(wanted) || reasonClass.startsWith(wanted + ".");
    }

    /** Whether it leaves nothing out. */
    boolean isEverything() {
        return equals(ALL);
    }
}

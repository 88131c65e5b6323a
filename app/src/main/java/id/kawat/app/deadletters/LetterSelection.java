package id.kawat.app.deadletters;

import id.kawat.app.cli.CommandFailure;
import id.kawat.gateway.filter.Since;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options by which commands are told which letters. */
final class LetterSelection {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{4," + Letter.ID_DIGITS + "}");

    @Option(names = "--stage", paramLabel = "STAGE", description = "Where it failed: ingest, enrich or sink.")
    private @Nullable Stage stage;

    @Option(names = "--source", paramLabel = "ID", description = "Of this feed.")
    private @Nullable String source;

    @Option(
            names = "--reason",
            paramLabel = "CLASS",
            description = "Of this reason class, such as extract.failed; limit is limit.size and limit.depth.")
    private @Nullable String reason;

    @Option(names = "--since", paramLabel = "TIME", description = "From then on: 2026-03-01, 2026-03-01T12:00:00Z, 2h.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Before then.")
    private @Nullable String until;

    @Option(names = "--retried", description = "Sent again already.")
    private boolean retried;

    @Option(names = "--waiting", description = "Not sent again yet.")
    private boolean waiting;

    /**
     * What was asked for.
     *
     * @param ids whole or their beginnings; none for letters of any id
     * @throws CommandFailure as wrong usage
     */
    LetterFilter filter(List<String> ids, Clock clock) {
        if (retried && waiting) {
            throw CommandFailure.wrongUsage("--retried and --waiting leave nothing: take one of them, or none");
        }
        ids.stream().filter(id -> !ID.matcher(id).matches()).findFirst().ifPresent(wrong -> {
            throw CommandFailure.wrongUsage(
                    "ID: \"" + wrong
                            + "\" is no id of a dead letter: 4 to 16 of the digits 0-9 and a-f that `kawat dead-letters list` shows");
        });
        return new LetterFilter(
                ids,
                Optional.ofNullable(stage),
                Optional.ofNullable(source),
                Optional.ofNullable(reason).map(text -> text.toLowerCase(Locale.ROOT)),
                moment("--since", since, clock),
                moment("--until", until, clock),
                retried || waiting ? Optional.of(retried) : Optional.empty());
    }

    /**
     * As {@link #filter}, for a command that changes something: it has to be told which letters.
     *
     * @param all that it is to be all of them
     */
    LetterFilter explicit(List<String> ids, boolean all, Clock clock) {
        LetterFilter filter = filter(ids, clock);
        if (filter.isEverything() != all) {
            throw CommandFailure.wrongUsage(
                    all
                            ? "--all and a selection contradict each other: take one"
                            : "say which: ID, --stage, --source, --reason, --since, --until, or --all");
        }
        return filter;
    }

    private static Optional<Instant> moment(String option, @Nullable String text, Clock clock) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Since parsed = Since.parse(text, clock);
            return parsed instanceof Since.Moment moment
                    ? Optional.of(moment.at())
                    : Optional.of(parsed instanceof Since.Now ? clock.instant() : Instant.EPOCH);
        } catch (IllegalArgumentException noMoment) {
            throw CommandFailure.wrongUsage(option + ": " + noMoment.getMessage());
        }
    }
}

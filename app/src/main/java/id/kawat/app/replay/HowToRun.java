package id.kawat.app.replay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that change how a replay runs and nothing of what it finds. */
final class HowToRun {

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = Rate.class,
            description = "Articles a second at most. Default: as fast as live processing leaves room.")
    private @Nullable Integer rate;

    @Option(names = "--parallel", paramLabel = "N", description = "Articles read at the same time. Default: 1.")
    private @Nullable Integer parallel;

    @Option(names = "--detach", description = "Go on in the background; the log file is named.")
    private boolean detach;

    @Option(names = "--json", description = "The summary as one line of JSON.")
    private boolean json;

    Optional<Integer> rate() {
        return Optional.ofNullable(rate);
    }

    Optional<Integer> parallel() {
        return Optional.ofNullable(parallel);
    }

    boolean detach() {
        return detach;
    }

    boolean json() {
        return json;
    }
}

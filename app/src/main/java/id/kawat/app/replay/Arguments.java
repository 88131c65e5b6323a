package id.kawat.app.replay;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as it was typed. */
final class Arguments {

    private Arguments() {}

    static List<String> of(CommandSpec spec) {
        return List.copyOf(spec.root().commandLine().getParseResult().originalArgs());
    }
}

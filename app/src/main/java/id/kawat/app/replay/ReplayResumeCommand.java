package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.Reachability;
import id.kawat.app.role.RoleSettings;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Settings;
import id.kawat.enrich.replay.ReplaySettings;
import id.kawat.enrich.replay.Replays;
import id.kawat.news.ReplayRecord;
import id.kawat.schemas.topic.ResultName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawat replay resume}: goes on with a replay, as it was begun. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description =
                "Goes on with a replay that was stopped or has died, with the selection and extractor it was begun with.",
        footer = {"", "Example:  kawat replay resume names --rate 200/s"})
public final class ReplayResumeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private HowToRun how = new HowToRun();

    @Parameters(paramLabel = "NAME", description = "Label of the replay.")
    private String name = "";

    public ReplayResumeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, common.verbose());
        ResultName label = ReplayPlace.label(name);
        Settings settings = common.settings();
        if (how.detach()) {
            DetachedReplay.start(terminal, settings, label, Arguments.of(spec));
            return 0;
        }
        Connection connection = Connection.of(settings);
        Reachability.require(connection, settings);
        ReplayRecord known = new Replays(ReplayPlace.of(connection))
                .find(label)
                .orElseThrow(() -> CommandFailure.failed(
                        "there is no replay " + label + "; `kawat replay status` lists those there are"));
        ReplaySettings wanted = ReplaySettings.of(known, how.rate(), how.parallel());
        return new ReplayJob(terminal, connection)
                .run(wanted, RoleSettings.extractor(ExtractorChoice.again(settings, known.getSettings())), how.json());
    }
}

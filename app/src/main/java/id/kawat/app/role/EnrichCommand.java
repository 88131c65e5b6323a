package id.kawat.app.role;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.Reachability;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Settings;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.extract.Extractor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kawat enrich}: the role that finds entities and quotes. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Runs enrich against an existing Kafka: articles.raw to articles.enriched, exactly once.",
        footer = {"", "Start as many as there are partitions; each takes its share. Topics: `kawat topics create`."})
public final class EnrichCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    public EnrichCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Logs.quiet(terminal, common.verbose());
        Settings settings = common.settings();
        Connection to = Connection.of(settings);
        RoleSettings roles = RoleSettings.of(settings);
        Extractor extractor = RoleSettings.extractor(settings);
        Reachability.require(to, settings);
        Logs.ofRole(terminal, common.verbose());
        new RunningRole(terminal, "enrich").untilStopped(() -> {
            Enrich enrich = Enrich.start(roles.enrich(), to.kafka(), to.serde(), to.prefix(), extractor);
            return new RunningRole.Started(
                    enrich, enrich.ended(), "running against " + to.kafka().bootstrapServers());
        });
        return 0;
    }
}

package id.kawat.app.role;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
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
        new RunningRole(terminal, "enrich").untilStopped(common, settings -> {
            EnrichSettings enrichSettings = RoleSettings.of(settings).enrich();
            Extractor extractor = RoleSettings.extractor(settings);
            return to -> {
                Enrich enrich = Enrich.start(enrichSettings, to.kafka(), to.serde(), to.prefix(), extractor);
                return new RunningRole.Started(
                        enrich, enrich.ended(), "running against " + to.kafka().bootstrapServers());
            };
        });
        return 0;
    }
}

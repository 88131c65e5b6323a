package id.kawat.app.role;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.ingest.Ingest;
import id.kawat.ingest.IngestSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kawat ingest}: the role that takes articles in. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Runs ingest against an existing Kafka: HTTP and watched folders to articles.raw.",
        footer = {
            "",
            "Files in DIR are taken when they are complete and moved to DIR/done or DIR/rejected once Kafka has acknowledged",
            "them. HTTP: POST /v1/articles (ingest.http.port). Topics: `kawat topics create`."
        })
public final class IngestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders to watch, beside ingest.spool.folders.")
    private List<Path> folders = List.of();

    public IngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        new RunningRole(terminal, "ingest").untilStopped(common, settings -> {
            RoleSettings roles = RoleSettings.of(settings);
            IngestSettings ingestSettings = roles.ingestMoving(folders);
            return to -> {
                Ingest ingest = Ingest.start(ingestSettings, to.kafka(), to.serde(), to.prefix(), Clock.systemUTC());
                return new RunningRole.Started(ingest, new CompletableFuture<>(), readyNote(roles, ingest.httpPort()));
            };
        });
        return 0;
    }

    private String readyNote(RoleSettings roles, int port) {
        return "POST http://" + roles.httpHost() + ":" + port + "/v1/articles"
                + roles.spoolFolders(folders).stream()
                        .map(folder -> ", watching " + folder)
                        .reduce("", String::concat);
    }
}

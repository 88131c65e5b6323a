package id.kawat.app.role;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Connection;
import id.kawat.gateway.Gateway;
import id.kawat.gateway.GatewaySettings;
import id.kawat.gateway.access.TokenFile.NewToken;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kawat gateway}: the role that gives results over HTTP. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description = "Runs the gateway against an existing Kafka: results as JSON pages and server-sent events.",
        footer = {
            "",
            "Everyone on this machine may read. To let others in, name a file of tokens (gateway.tokens) and an address",
            "(gateway.http.host); --new-token NAME prints a token and the line for that file."
        })
public final class GatewayCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--new-token", paramLabel = "NAME", description = "Only make a token for the client NAME.")
    private @Nullable String newToken;

    public GatewayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (newToken != null) {
            return printToken(newToken);
        }
        new RunningRole(terminal, "gateway").untilStopped(common, settings -> {
            GatewaySettings gatewaySettings = RoleSettings.of(settings).gateway();
            return to -> {
                Gateway gateway = start(gatewaySettings, to);
                String address = "http://" + gatewaySettings.host() + ":" + gateway.httpPort();
                return new RunningRole.Started(
                        gateway,
                        gateway.ended(),
                        "results on " + address + "/v1/quotes, against "
                                + to.kafka().bootstrapServers());
            };
        });
        return 0;
    }

    /** A port that is taken or a topic that is missing is told in one line. */
    public static Gateway start(GatewaySettings settings, Connection to) {
        try {
            return Gateway.start(settings, to.kafka(), to.serde(), to.prefix(), Clock.systemUTC());
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw CommandFailure.failed(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The secret, which is kept nowhere, goes to standard output; the line for the file goes to standard error. */
    private int printToken(String name) {
        if (!NAME.matcher(name).matches()) {
            throw CommandFailure.wrongUsage(
                    "--new-token: a name has letters, digits, '.', '_' and '-': \"" + name + "\"");
        }
        NewToken made = NewToken.named(name);
        terminal.out().println(made.secret());
        terminal.err().println(made.line());
        return 0;
    }
}

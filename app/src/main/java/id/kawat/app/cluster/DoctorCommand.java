package id.kawat.app.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kawat doctor}: checks the settings and the cluster behind them, and says what to do about each finding. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks settings, data folder, Kafka, topics and registry; says what to do about each finding.",
        footer = {"", "Exit code 1 where something is wrong."})
public final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    @Option(
            names = "--settings",
            description = "List every setting with its value, where it came from and its meaning.")
    private boolean listSettings;

    public DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (listSettings) {
            Logs.quiet(terminal, common.verbose());
            list(common.settings());
            return 0;
        }
        CommandCluster cluster = CommandCluster.of(terminal, common);
        boolean allWell = true;
        for (Finding finding : new Checkup(cluster.connection(), cluster.settings()).findings()) {
            print(finding);
            allWell &= finding.isWell();
        }
        return allWell ? 0 : 1;
    }

    private void list(Settings settings) {
        settings.described().forEach((key, value) -> terminal.out().println(terminal.styled("1", key) + " = " + value));
        terminal.out().println();
        Arrays.stream(Setting.values())
                .forEach(setting -> terminal.out()
                        .printf(
                                "%-32s %s%n",
                                setting.key(),
                                terminal.styled("2", setting.meaning() + " [" + setting.variable() + "]")));
        terminal.out()
                .println(terminal.styled(
                        "2",
                        "Passed through: kafka.*, kafka.producer.*, kafka.consumer.*, kafka.admin.*, kafka.streams.*,"
                                + " schema.registry.*, basic.auth.*, auto.register.schemas, use.latest.version"));
    }

    private void print(Finding finding) {
        if (json) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("check", finding.check());
            line.put("ok", finding.isWell());
            line.put("found", finding.found());
            line.put("advice", finding.advice().orElse(null));
            terminal.out().print(line + "\n");
            return;
        }
        String mark = finding.isWell() ? terminal.styled("32", "ok  ") : terminal.styled("31", "FAIL");
        terminal.out().println(mark + " " + finding.check() + ": " + finding.found());
        finding.advice().ifPresent(advice -> terminal.out().println("     -> " + advice));
    }
}

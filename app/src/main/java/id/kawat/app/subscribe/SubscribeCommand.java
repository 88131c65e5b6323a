package id.kawat.app.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.StopSignal;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.gateway.client.GatewayRefusedException;
import id.kawat.gateway.filter.NameMatch;
import id.kawat.gateway.filter.ResultFilter;
import id.kawat.gateway.filter.Since;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat subscribe}: follows quotes, entities, articles or changes, from the past into live. */
@Command(
        name = "subscribe",
        mixinStandardHelpOptions = true,
        description = "Follows the results: readable on a terminal, JSON Lines otherwise or with --json.",
        footer = {
            "",
            "Example:  kawat subscribe quotes --speaker Putin --since 2h",
            "Ends with Ctrl-C, after --max records, or with --until now at what is there already."
        })
public final class SubscribeCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What can be followed. */
    enum What {
        QUOTES,
        ENTITIES,
        ARTICLES,
        CHANGES;

        private Topic<? extends SpecificRecord> topic() {
            return switch (this) {
                case QUOTES -> Topics.QUOTES;
                case ENTITIES -> Topics.ENTITIES;
                case ARTICLES -> Topics.ARTICLES;
                case CHANGES -> Topics.CHANGES;
            };
        }
    }

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "quotes|entities|articles|changes", description = "What to follow.")
    private What what = What.QUOTES;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only quotes (articles with quotes) of NAME.")
    private @Nullable String speaker;

    @Option(names = "--entity", paramLabel = "NAME", description = "Only what names NAME; an entity id is a name too.")
    private @Nullable String entity;

    @Option(names = "--source", paramLabel = "ID", description = "Only articles of this source.")
    private @Nullable String source;

    @Option(names = "--lang", paramLabel = "LANG", description = "Only articles in this language (id, en, ...).")
    private @Nullable String lang;

    @Option(
            names = "--since",
            paramLabel = "T",
            description = "Start: beginning, now, 2h, 2026-03-01, 2026-03-01T12:00:00Z. Default: ${DEFAULT-VALUE}.")
    private String since = "now";

    @Option(names = "--until", paramLabel = "now", description = "Stop at the end of what is there already.")
    private @Nullable String until;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N results.")
    private @Nullable Long max;

    @Option(
            names = "--resume",
            paramLabel = "NAME",
            description = "Go on where the subscription NAME stopped; its cursor is kept in the data folder.")
    private @Nullable String resume;

    @Option(
            names = "--gateway",
            arity = "0..1",
            paramLabel = "URL",
            fallbackValue = "",
            description = "Follow through a gateway, not Kafka; without URL through the one of gateway.url.")
    private @Nullable String gateway;

    @Option(names = "--json", description = "JSON Lines also on a terminal.")
    private boolean json;

    public SubscribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        Settings settings = cluster.settings();
        ResultFilter filter = filter();
        Since from = since();
        Optional<CursorFile> kept = cursorFile(settings);
        if (gateway != null) {
            followGateway(settings, gateway, kept);
            return 0;
        }
        boolean toEnd = toEnd();
        follow(cluster.reached(), filter, from, toEnd, kept);
        return 0;
    }

    private void followGateway(Settings settings, String url, Optional<CursorFile> kept) {
        URI address = address(url.isEmpty() ? settings.text(Setting.GATEWAY_URL) : url);
        GatewayFollower follower = new GatewayFollower(
                address,
                settings.optional(Setting.GATEWAY_TOKEN),
                kept.flatMap(CursorFile::read),
                note -> terminal.err().println("kawat: " + note));
        try (StopSignal stop = StopSignal.calling(follower::stop)) {
            follower.follow(printer(), atMost(), cursor -> {
                terminal.out().flush();
                kept.ifPresent(file -> file.write(cursor));
            });
            stop.done();
        } catch (GatewayRefusedException refused) {
            throw CommandFailure.failed(address.getAuthority() + ": " + refused.getMessage(), refused);
        } catch (IOException absent) {
            throw CommandFailure.failed(
                    "no gateway at " + address.getAuthority()
                            + " (--gateway, gateway.url): start one with `kawat gateway`",
                    absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The wishes as the gateway's parameters. */
    private URI address(String url) {
        Map<String, @Nullable String> wishes = new LinkedHashMap<>();
        wishes.put("speaker", speaker);
        wishes.put("entity", entity);
        wishes.put("source", source);
        wishes.put("lang", lang);
        wishes.put("since", since);
        wishes.put("until", until);
        StringJoiner query = new StringJoiner("&", "?", "");
        wishes.forEach((name, wish) -> {
            if (wish != null) {
                query.add(name + "=" + URLEncoder.encode(wish, UTF_8));
            }
        });
        try {
            return URI.create(url.replaceFirst("/+$", "") + "/v1/" + what.name().toLowerCase(Locale.ROOT) + query);
        } catch (IllegalArgumentException noUrl) {
            throw CommandFailure.wrongUsage("--gateway: not a URL: " + url);
        }
    }

    private void follow(
            Connection connection, ResultFilter filter, Since from, boolean toEnd, Optional<CursorFile> kept) {
        String topic = connection.prefix().nameOf(what.topic());
        try (KafkaConsumer<String, byte[]> consumer = consumer(connection);
                Serde<? extends SpecificRecord> serde = new ValueSerdes(connection.serde()).of(what.topic())) {
            TopicFollower follower = new TopicFollower(
                    consumer,
                    serde.deserializer(),
                    topic,
                    note -> terminal.err().println("kawat: " + note));
            try (StopSignal stop = StopSignal.calling(follower::stop)) {
                follower.seek(
                        from, kept.flatMap(CursorFile::read).map(Cursor::parse).orElseGet(Cursor::atStart));
                follower.follow(filter, printer(), atMost(), toEnd, cursor -> {
                    terminal.out().flush();
                    kept.ifPresent(file -> file.write(cursor.text()));
                });
                stop.done();
            }
        } catch (IllegalStateException noTopic) {
            throw CommandFailure.failed(
                    topic + " does not exist (topics.prefix): create the topics with `kawat topics create`", noTopic);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Connection connection) {
        return new KafkaConsumer<>(
                connection
                        .kafka()
                        .forConsumer(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private ResultPrinter printer() {
        return json || !terminal.outIsTerminal()
                ? new JsonLines(terminal.out())
                : new ReadableLines(terminal, ZoneId.systemDefault());
    }

    private ResultFilter filter() {
        try {
            return new ResultFilter(
                    Optional.ofNullable(speaker).map(NameMatch::new).stream().toList(),
                    Optional.ofNullable(entity).map(NameMatch::new).stream().toList(),
                    Optional.ofNullable(source).stream().collect(Collectors.toSet()),
                    Optional.ofNullable(lang).map(wish -> wish.toLowerCase(Locale.ROOT)).stream()
                            .collect(Collectors.toSet()),
                    Set.of());
        } catch (IllegalArgumentException noName) {
            throw CommandFailure.wrongUsage("--speaker/--entity: " + noName.getMessage());
        }
    }

    private Since since() {
        try {
            return Since.parse(since, Clock.systemUTC());
        } catch (IllegalArgumentException noMoment) {
            throw CommandFailure.wrongUsage("--since: " + noMoment.getMessage());
        }
    }

    private boolean toEnd() {
        if (until != null && !until.equals("now")) {
            throw CommandFailure.wrongUsage("--until: only \"now\" is known, not \"" + until + "\"");
        }
        return until != null;
    }

    private OptionalLong atMost() {
        return max == null ? OptionalLong.empty() : OptionalLong.of(max);
    }

    private Optional<CursorFile> cursorFile(Settings settings) {
        if (resume == null) {
            return Optional.empty();
        }
        if (!NAME.matcher(resume).matches()) {
            throw CommandFailure.wrongUsage(
                    "--resume: a name has letters, digits, '.', '_' and '-': \"" + resume + "\"");
        }
        Path folder = settings.path(Setting.DATA_DIR).resolve("subscriptions");
        try {
            Files.createDirectories(folder);
        } catch (IOException cause) {
            throw CommandFailure.failed("data.dir: can't write " + folder + ": " + cause.getMessage(), cause);
        }
        String way = gateway == null ? "" : ".gateway";
        return Optional.of(new CursorFile(folder.resolve(what.topic().name() + way + "." + resume)));
    }
}

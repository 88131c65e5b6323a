package id.kawat.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The borders between modules and packages, as the architecture document draws them. */
@AnalyzeClasses(
        packages = "id.kawat",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {

    /** In a packaged build the tests of another module come as a jar. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] LANGUAGE_CODE = {
        "id.kawat.enrich.text..", "id.kawat.enrich.entity..", "id.kawat.enrich.quote..", "id.kawat.enrich.extract.."
    };

    private static final String[] PROCESSING = {"id.kawat.enrich..", "id.kawat.streams..", "id.kawat.sink.."};

    private static final String[] MAY_END_THE_PROCESS = {"id.kawat.app..", "id.kawat.benchmarks.."};

    /** Avro generates these. */
    private static final String[] GENERATED = {
        "id.kawat.news..",
        "id.kawat.sink.fanout.state..",
        "id.kawat.streams.version.state..",
        "id.kawat.streams.generation.state.."
    };

    private static final Path ROOT = Path.of("..");

    @ArchTest
    static final ArchRule LANGUAGE_CODE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(LANGUAGE_CODE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "id.kawat.news..", "id.kawat.schemas..");

    @ArchTest
    static final ArchRule INGEST_KNOWS_NO_OTHER_ROLE = knowsNone("ingest", "enrich", "sink", "streams", "app");

    @ArchTest
    static final ArchRule ENRICH_KNOWS_NO_OTHER_ROLE = knowsNone("enrich", "ingest", "sink", "app", "embedded");

    @ArchTest
    static final ArchRule SINK_KNOWS_NO_OTHER_ROLE = knowsNone("sink", "ingest", "enrich", "app", "embedded");

    @ArchTest
    static final ArchRule GATEWAY_KNOWS_NO_OTHER_ROLE =
            knowsNone("gateway", "ingest", "enrich", "sink", "streams", "app", "embedded");

    @ArchTest
    static final ArchRule STREAMS_KNOWS_NO_ROLE = knowsNone("streams", "ingest", "enrich", "sink", "app", "embedded");

    @ArchTest
    static final ArchRule SCHEMAS_KNOWS_NOTHING_OF_OURS =
            knowsNone("schemas", "ingest", "enrich", "sink", "streams", "app", "embedded");

    @ArchTest
    static final ArchRule ONLY_APP_READS_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackages(MAY_END_THE_PROCESS)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    /** {@code LastWords} is Kafka's own procedure for a broker that can't go on; Kafka calls it, and nothing survives it. */
    @ArchTest
    static final ArchRule ONLY_APP_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackages(MAY_END_THE_PROCESS)
            .and()
            .doNotHaveFullyQualifiedName("id.kawat.embedded.LastWords")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule ONLY_APP_HAS_A_MAIN = methods()
            .that()
            .haveName("main")
            .and()
            .areStatic()
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage(MAY_END_THE_PROCESS);

    @ArchTest
    static final ArchRule PROCESSING_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(PROCESSING)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE = noClasses()
            .that(not(resideInAnyPackage(GENERATED)))
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Data|Info)");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().that(not(resideInAnyPackage(GENERATED))).should(beInANullMarkedPackage());

    private static ArchRule knowsNone(String module, String... others) {
        String[] packages = Stream.of(others).map(ArchitectureTest::packagesOf).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packagesOf(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static String packagesOf(String module) {
        return "id.kawat." + module + "..";
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no @NullMarked package"));
                }
            }
        };
    }

    @ArchTest
    static void packagesOfAModuleKnowEachOtherOneWay(JavaClasses classes) {
        for (String module : List.of("schemas", "embedded", "streams", "ingest", "enrich", "sink", "gateway", "app")) {
            slices().matching("id.kawat." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(classes);
        }
    }

    static Stream<String> topicNames() {
        return Topics.all().stream().map(Topic::name);
    }

    @ParameterizedTest
    @MethodSource("topicNames")
    void aTopicIsNamedInTheCatalogueOnly(String topic) throws IOException {
        List<Path> naming;
        try (Stream<Path> files = Files.walk(ROOT)) {
            naming = files.filter(ArchitectureTest::isSource)
                    .filter(file -> holdsLiteral(file, topic))
                    .toList();
        }
        assertThat(naming)
                .extracting(Path::getFileName)
                .filteredOn(file -> !file.equals(Path.of("DeadLettersCommand.java"))) // a command, called as its topic
                .containsExactly(Path.of("Topics.java"));
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/");
    }

    /** The bare name or one with a prefix before it, as a whole string. */
    private static boolean holdsLiteral(Path file, String topic) {
        try {
            String source = Files.readString(file);
            return source.contains("\"" + topic + "\"") || source.contains("." + topic + "\"");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

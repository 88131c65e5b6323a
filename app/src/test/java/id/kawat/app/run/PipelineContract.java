package id.kawat.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.app.samples.QuoteScore;
import id.kawat.app.samples.Samples;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Quote;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** From files to topics through the three roles, on whatever cluster a subclass starts. */
abstract class PipelineContract {

    private static final Path KCNA = Path.of("..", "..", "shared", "articles", "liputan6-kcna.txt");

    /** Reached through the topics, as a share; may only rise. Held and cancelled samples are not among them. */
    private static final double LEAST_RECALL = 0.61;

    private static final double LEAST_PRECISION = 0.62;

    @TempDir
    private Path folder;

    private TopicProbe topics;
    private RunningRoles roles;

    abstract Cluster cluster();

    @BeforeEach
    void startRoles(TestInfo test) {
        TopicPrefix prefix = new TopicPrefix(test.getTestMethod().orElseThrow().getName() + ".");
        topics = TopicProbe.on(cluster(), prefix);
        roles = RunningRoles.start(cluster(), prefix, folder.resolve("state"));
    }

    @AfterEach
    void stopRoles() {
        roles.close();
        topics.close();
    }

    @Test
    void putsTheQuotesOfTheSamplesOnTheirTopic() throws IOException {
        assertThat(feed(Samples.FOLDER.toString()).exitCode()).isZero();
        roles.awaitSettled();

        List<Quote> quotes = new ArrayList<>(current(Topics.QUOTES).values());
        assertThat(quotes)
                .extracting(
                        quote -> quote.getSpeaker().flatMap(Speaker::getName).orElse(""), Quote::getText)
                .contains(
                        tuple(
                                "Curtis B. Hallworth",
                                "\"They did everything right. They had seconds, and they used every one of them,\""),
                        tuple("Neil P. Osgood", "\"Sgt. Ramos-Whitaker was talking to us when she came in,\""),
                        tuple("Floyd Kessenich", "\"I ran out with a fire extinguisher from the combine,\""));
        QuoteScore score = scoreOf(quotes);
        System.out.println("samples through the topics: " + score);
        assertThat(score.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(score.precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(dead()).isEmpty();
    }

    private static Tuple tuple(String speaker, String text) {
        return Tuple.tuple(speaker, text);
    }

    /** Only what is visible at the end and has a headline to find it by: of several versions the last, nothing held. */
    private QuoteScore scoreOf(List<Quote> quotes) {
        Map<String, List<QuoteScore.Found>> found = new HashMap<>();
        quotes.stream()
                .filter(quote -> quote.getKind() == QuoteKind.DIRECT)
                .forEach(quote -> found.computeIfAbsent(quote.getHeadline().orElse(""), key -> new ArrayList<>())
                        .add(new QuoteScore.Found(
                                quote.getText(), quote.getSpeaker().flatMap(Speaker::getName))));
        QuoteScore score = new QuoteScore();
        visible()
                .forEach((headline, item) ->
                        score.add(headline, item.quotes(), found.getOrDefault(headline, List.of())));
        return score;
    }

    private static Map<String, Samples.Item> visible() {
        Map<String, Samples.Item> byGuid = new LinkedHashMap<>();
        Samples.all()
                .forEach(file -> file.items()
                        .forEach(item -> byGuid.put(item.text("guid").orElse(file.name()), item)));
        Map<String, Samples.Item> visible = new LinkedHashMap<>();
        byGuid.values().stream()
                .filter(item -> item.text("status").equals(Optional.of("usable")))
                .filter(item -> item.text("headline").isPresent())
                .forEach(item -> visible.put(item.text("headline").orElseThrow(), item));
        return visible;
    }

    @Test
    void takesAwayTheArticleThatALaterNoteCancels() throws IOException {
        Path wires = Files.createDirectories(folder.resolve("wires"));
        Files.writeString(wires.resolve("1-story.xml"), nitf("", "story-1", "Feri Norvania ditunda", FERRY));
        Files.writeString(wires.resolve("2-other.xml"), nitf("", "story-2", "Feri Velmora berangkat", FERRY));
        feed(wires.resolve("1-story.xml").toString());
        feed(wires.resolve("2-other.xml").toString());
        roles.awaitSettled();
        assertThat(headlines()).contains("Feri Norvania ditunda", "Feri Velmora berangkat");

        String kill = " management-status='usable' management-doc-idref='story-1' management-idref-status='canceled'";
        Path note = wires.resolve("3-kill.xml");
        Files.writeString(note, nitf(kill, "note-1", "Kepada redaksi", "Berita feri Norvania ditarik."));
        feed(note.toString());
        roles.awaitSettled();

        assertThat(headlines()).contains("Feri Velmora berangkat").doesNotContain("Feri Norvania ditunda");
        assertThat(current(Topics.QUOTES).values())
                .extracting(quote -> quote.getHeadline().orElse(""))
                .containsOnly("Feri Velmora berangkat");
    }

    private static final String FERRY = "\"Kami minta maaf,\" kata Rudi Hartono, juru bicara pelabuhan.";

    private static String nitf(String management, String id, String headline, String copy) {
        return "<nitf><head><docdata" + management + "><doc-id id-string='" + id + "'/></docdata></head><body>"
                + "<body.head><hedline><hl1>" + headline + "</hl1></hedline></body.head>"
                + "<body.content><p>" + copy + "</p></body.content></body></nitf>";
    }

    private List<String> headlines() {
        return current(Topics.ARTICLES).values().stream()
                .map(article -> article.getArticle().getHeadline().orElse(""))
                .toList();
    }

    @Test
    void writesEachRecordOnceForAnArticleFedTwice() throws IOException {
        String sample = Samples.FOLDER.resolve("en-03-guard-general.txt").toString();
        feed(sample);
        roles.awaitSettled();
        List<Integer> once = sizes();

        feed(sample);
        roles.awaitSettled();

        assertThat(once).allMatch(size -> size > 0);
        assertThat(topics.committed(Topics.RAW_ARTICLES)).hasSize(2);
        assertThat(sizes()).isEqualTo(once);
    }

    private List<Integer> sizes() {
        return Stream.of(Topics.ENRICHED_ARTICLES, Topics.ARTICLES, Topics.ENTITIES, Topics.QUOTES)
                .map(topic -> topics.committed(topic).size())
                .toList();
    }

    @Test
    void givesAThousandFilesAThousandIds() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 1000; i++) {
            Files.writeString(
                    many.resolve("article-%04d.txt".formatted(i)),
                    "Berita ke-" + i + "\n\nJAKARTA, KN - \"Ini berita nomor " + i + ",\" kata Budi Santoso.\n");
        }

        assertThat(feed(many.toString()).exitCode()).isZero();
        roles.awaitSettled();

        List<ConsumerRecord<String, EnrichedArticle>> records = topics.committed(Topics.ARTICLES);
        assertThat(records).hasSize(1000);
        assertThat(records.stream().map(ConsumerRecord::key).distinct()).hasSize(1000);
        assertThat(topics.committed(Topics.QUOTES)).hasSize(1000);
        assertThat(dead()).isEmpty();
    }

    @Test
    void leavesNothingVisibleOfACancelledArticle() throws IOException {
        feed(Samples.FOLDER.resolve("en-11-transit-fares-1.json").toString());
        roles.awaitSettled();
        assertThat(current(Topics.ARTICLES)).hasSize(1);
        assertThat(current(Topics.QUOTES)).isNotEmpty();

        feed(Samples.FOLDER.resolve("en-12-transit-fares-2-canceled.json").toString());
        roles.awaitSettled();

        assertThat(current(Topics.ARTICLES)).isEmpty();
        assertThat(current(Topics.ENTITIES)).isEmpty();
        assertThat(current(Topics.QUOTES)).isEmpty();
    }

    @Test
    void showsTheUpdateInThePlaceOfWhatItUpdates() throws IOException {
        feed(Samples.FOLDER.resolve("id-17-pelabuhan-bitung-1.json").toString());
        feed(Samples.FOLDER.resolve("id-18-pelabuhan-bitung-2-update.json").toString());
        feed(Samples.FOLDER.resolve("id-19-pelabuhan-bitung-3-koreksi.json").toString());
        roles.awaitSettled();

        assertThat(current(Topics.ARTICLES).values())
                .singleElement()
                .satisfies(
                        article -> assertThat(article.getArticle().getVersion()).contains("3"));
        assertThat(current(Topics.QUOTES).values())
                .filteredOn(quote -> quote.getText().startsWith("“Kami tidak akan menunda lagi."))
                .singleElement()
                .satisfies(quote -> assertThat(quote.getHeadline().orElse("")).startsWith("KOREKSI"));
    }

    @Test
    void keepsBadInputAsDeadLettersBetweenGoodNeighbours() throws IOException {
        Map<String, byte[]> bad = badInput();
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        int number = 0;
        for (Map.Entry<String, byte[]> input : bad.entrySet()) {
            Files.writeString(mixed.resolve(number + "0-good.txt"), good(number));
            Files.write(mixed.resolve(number + "1-" + input.getKey()), input.getValue());
            number++;
        }

        Fed fed = feed(mixed.toString());
        roles.awaitSettled();

        assertThat(fed.exitCode()).isEqualTo(1);
        assertThat(fed.terminal().err()).contains(bad.size() + " accepted", bad.size() + " rejected");
        assertThat(current(Topics.ARTICLES)).hasSize(bad.size());
        Map<String, DeadLetter> letters = new HashMap<>();
        dead().forEach(letter ->
                letters.put(letter.origin().replaceAll(".*\\d1-", "").replaceAll("#.*", ""), letter));
        assertThat(letters).containsOnlyKeys(bad.keySet());
        letters.forEach((name, letter) -> {
            assertThat(letter.bytes()).as(name).isEqualTo(bad.get(name));
            assertThat(letter.message()).as(name).isNotBlank();
        });
        assertThat(letters.entrySet())
                .extracting(Map.Entry::getKey, letter -> letter.getValue().reasonClass())
                .containsExactlyInAnyOrder(
                        tuple("empty", "content.empty"),
                        tuple("binary", "content.binary"),
                        tuple("broken.json", "json.malformed"),
                        tuple("ten-megabytes.txt", "limit.size"),
                        tuple("types.jsonl", "schema.type"),
                        tuple("control.jsonl", "schema.control_character"));
    }

    private static String good(int number) {
        return "Kabar baik " + number + "\n\nBANDUNG, KN - \"Semua baik,\" kata Siti Aminah.\n";
    }

    private static Map<String, byte[]> badInput() {
        byte[] large = new byte[10 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("empty", new byte[0]);
        bad.put("binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        bad.put("broken.json", "{\"guid\": \"a\", \"body\": \"cut o".getBytes(UTF_8));
        bad.put("ten-megabytes.txt", large);
        bad.put("types.jsonl", "{\"guid\": \"b\", \"headline\": [1], \"body\": {\"text\": 7}}".getBytes(UTF_8));
        bad.put("control.jsonl", "{\"guid\": \"c\\u0000\\u0007d\", \"body\": \"Teks.\"}".getBytes(UTF_8));
        return bad;
    }

    @Test
    void findsWhoSpeaksInARealArticleButNobodyOutOfItsLinks() throws IOException {
        assumeTrue(Files.exists(KCNA), "skipped: " + KCNA + " is not there");
        feed(KCNA.toString());
        roles.awaitSettled();

        assertThat(current(Topics.QUOTES).values())
                .extracting(quote -> tuple(
                        quote.getSpeaker().flatMap(Speaker::getName).orElse(""),
                        quote.getText()
                                .substring(0, Math.min(30, quote.getText().length()))))
                .contains(
                        tuple("Kim Jong Un", "\"Saya sangat yakin bahwa persa"),
                        tuple("Vladimir Putin", "\"Saya yakin bahwa kami akan me"));
        Set<String> names = new HashSet<>();
        current(Topics.ENTITIES).values().forEach(entity -> names.add(entity.getName()));
        current(Topics.QUOTES)
                .values()
                .forEach(quote -> quote.getSpeaker().flatMap(Speaker::getName).ifPresent(names::add));
        assertThat(names).contains("Kim Jong Un", "Vladimir Putin");
        assertThat(names)
                .noneMatch(name -> name.contains("Hae Sook") || name.contains("So dan") || name.contains("Jin Young"));
    }

    private record Fed(int exitCode, CapturedTerminal terminal) {}

    private Fed feed(String... paths) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        List<String> args =
                new ArrayList<>(List.of("feed", "--to", roles.ingestUrl(), "--data-dir", folder.toString()));
        args.addAll(List.of(paths));
        int exitCode = Kawat.run(terminal.terminal(), args.toArray(String[]::new));
        return new Fed(exitCode, terminal);
    }

    /** The value of each key that has one. */
    private <V> Map<String, V> current(Topic<V> topic) {
        Map<String, V> current = new HashMap<>();
        topics.committed(topic).forEach(record -> {
            if (record.value() == null) {
                current.remove(record.key());
            } else {
                current.put(record.key(), record.value());
            }
        });
        return current;
    }

    private List<DeadLetter> dead() {
        return topics.committed(Topics.DEAD_LETTERS).stream()
                .map(record -> DeadLetter.of(record.headers(), record.value()))
                .toList();
    }
}

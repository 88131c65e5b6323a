package id.kawat.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.news.ArticleKind;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The articles of one run: real ones, repeated under new ids as often as it takes. */
record Load(String from, List<WireArticle> articles) {

    /** Enough for several hundred different articles of any length that is measured. */
    private static final int MOST_WORDS = 1_000_000;

    static Load read(Path corpus, Path samples, int count) throws IOException {
        List<String[]> texts = Files.exists(corpus) ? ofCorpus(corpus, count) : ofSamples(samples);
        if (texts.isEmpty()) {
            throw new IOException("no articles in " + corpus + " or " + samples);
        }
        List<WireArticle> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String[] text = texts.get(i % texts.size());
            articles.add(article(i, text[0], text[1]));
        }
        return new Load((Files.exists(corpus) ? corpus : samples).toString(), articles);
    }

    /** As many articles, each of {@code words} words of these: what one has too few of it takes from the next. */
    Load ofWords(int words) {
        List<String> all = new ArrayList<>();
        for (WireArticle article : articles) {
            all.addAll(List.of(article.getBody().split("(?<=\\s)(?=\\S)")));
            if (all.size() >= MOST_WORDS) {
                break;
            }
        }
        List<WireArticle> longer = new ArrayList<>(articles.size());
        int different = all.size() / words;
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < different; i++) {
            bodies.add(String.join("", all.subList(i * words, (i + 1) * words)).strip());
        }
        for (int i = 0; i < articles.size(); i++) {
            String headline = articles.get(i).getHeadline().orElse("");
            longer.add(article(i, headline, bodies.get(i % different)));
        }
        return new Load(from + " in pieces of " + words + " words", longer);
    }

    private static List<String[]> ofCorpus(Path corpus, int count) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String[]> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && texts.size() < count; line = lines.readLine()) {
                JsonNode object = json.readTree(line);
                texts.add(new String[] {
                    object.path("title").asText(), object.path("text").asText()
                });
            }
        }
        return texts;
    }

    private static List<String[]> ofSamples(Path samples) throws IOException {
        List<String[]> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(new String[] {file.getFileName().toString(), Files.readString(file)});
            }
        }
        return texts;
    }

    private static WireArticle article(int number, String headline, String body) {
        String id = "%032x".formatted(number);
        return WireArticle.newBuilder()
                .setArticleId(id)
                .setSource("bench")
                .setGuid(id)
                .setStatus(PublicationStatus.USABLE)
                .setKind(ArticleKind.NEW)
                .setHeadline(headline)
                .setBody(body)
                .setFormat("jsonl")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("bench")
                        .setOrigin("bench#" + number)
                        .setReceivedAt(Instant.EPOCH)
                        .setContentHash("sha256:" + id)
                        .build())
                .build();
    }

    double averageBytes() {
        return articles.stream()
                .mapToInt(article -> article.getBody().getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElse(0);
    }

    String describe() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double words = articles.stream()
                .mapToInt(article -> article.getBody().split("\\s+").length)
                .average()
                .orElse(0);
        return "%,d articles from %s, %.0f words and %.0f bytes of text on average; %d processors, load average %.1f, Java %s%n"
                .formatted(
                        articles.size(),
                        from,
                        words,
                        averageBytes(),
                        Runtime.getRuntime().availableProcessors(),
                        load,
                        Runtime.version());
    }
}

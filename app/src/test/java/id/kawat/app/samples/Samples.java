package id.kawat.app.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The sample articles and what is expected of them, as {@code samples/README.md} describes it. */
public final class Samples {

    public static final Path FOLDER = Path.of("..", "samples");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** A file and its items, none where it is no article. */
    public record SampleFile(String name, String format, String expect, List<Item> items) {

        public Path path() {
            return FOLDER.resolve(name);
        }

        public byte[] bytes() {
            try {
                return Files.readAllBytes(path());
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An article; the README of the samples tells the fields. */
    public record Item(JsonNode fields) {

        public Optional<String> text(String field) {
            return Optional.ofNullable(fields.get(field))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        }

        public List<ExpectedQuote> quotes() {
            return StreamSupport.stream(fields.path("quotes").spliterator(), false)
                    .map(quote -> new ExpectedQuote(
                            quote.path("text_start").asText(),
                            Optional.ofNullable(quote.path("speaker_name").textValue()),
                            quote.path("optional").asBoolean()))
                    .toList();
        }

        public List<String> texts(String field) {
            return StreamSupport.stream(fields.path(field).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }

    /**
     * A direct quote.
     *
     * @param speaker empty where the article never names them
     * @param optional may also stand as part of the quote before it
     */
    public record ExpectedQuote(String textStart, Optional<String> speaker, boolean optional) {}

    public static List<SampleFile> all() {
        try {
            List<SampleFile> samples = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve(".expected.jsonl"))) {
                samples.add(sample(JSON.readTree(line)));
            }
            return samples;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static SampleFile sample(JsonNode line) {
        return new SampleFile(
                line.path("file").asText(),
                line.path("format").asText(),
                line.path("expect").asText(),
                StreamSupport.stream(line.path("items").spliterator(), false)
                        .map(Item::new)
                        .toList());
    }
}

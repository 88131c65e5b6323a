package id.kawat.ingest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of a mapping, each read once; what is left over at the end is a field that nobody knows. For one thread. */
final class YamlFields {

    private final Path file;
    private final Node node;
    private final Map<String, Node> unread = new LinkedHashMap<>();

    private YamlFields(Path file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple field : node.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(field.getKeyNode(), "a field's name must be a word");
            }
            if (unread.put(key.getValue(), field.getValueNode()) != null) {
                throw wrong(key, "\"" + key.getValue() + "\" stands twice");
            }
        }
    }

    static YamlFields of(Path file, Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlFields(file, mapping);
        }
        throw new SourcesException(at(file, node) + "fields are needed here, as in \"id: dpa\"");
    }

    SourcesException wrong(Node where, String message) {
        return new SourcesException(at(file, where) + message);
    }

    private static String at(Path file, Node where) {
        return file + ":" + (where.getStartMark().getLine() + 1) + ": ";
    }

    Node required(String name) {
        Node value = unread.remove(name);
        if (value == null) {
            throw wrong(node, "\"" + name + "\" is missing");
        }
        return value;
    }

    String requiredText(String name) {
        return text(name, required(name));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(unread.remove(name)).map(value -> text(name, value));
    }

    /** A text in a form of its own; what {@code parse} refuses with an exception is named with its line. */
    <T> Optional<T> parsed(String name, String expected, Function<String, T> parse) {
        Node value = unread.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        String text = text(name, value);
        try {
            return Optional.of(parse.apply(text));
        } catch (RuntimeException refused) {
            throw new SourcesException(
                    at(file, value) + "\"" + name + "\" must be " + expected + ", not \"" + text + "\"", refused);
        }
    }

    Optional<YamlFields> fields(String name) {
        return Optional.ofNullable(unread.remove(name)).map(value -> of(file, value));
    }

    List<String> texts(String name) {
        Node value = unread.remove(name);
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(element -> texts.add(text(name, element)));
        } else if (value != null) {
            texts.add(text(name, value));
        }
        return texts;
    }

    private String text(String name, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong(value, "\"" + name + "\" must be a text");
    }

    /**
     * @throws SourcesException if a field was not asked for
     */
    void requireAllRead() {
        unread.entrySet().stream().findFirst().ifPresent(field -> {
            throw wrong(field.getValue(), "there is no field \"" + field.getKey() + "\" here; see docs/sources.md");
        });
    }

    /**
     * @throws SourcesException naming this mapping's line, unless the condition holds
     */
    void require(boolean holds, String message) {
        if (!holds) {
            throw wrong(node, message);
        }
    }
}

package id.kawat.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code sources.yaml}. Works on the parsed tree and never on objects made from it: the tree knows the line of each
 * value, and a file can't name a class to build.
 */
public final class SourcesFile {

    private SourcesFile() {}

    /**
     * The contracts in the file.
     *
     * @throws SourcesException if the file can't be read or any value in it is wrong, naming file and line
     */
    public static SourceContracts load(Path file) {
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            return contracts(file, compose(file, reader));
        } catch (IOException unreadable) {
            throw new SourcesException("ingest.sources: can't read " + file + ": " + unreadable, unreadable);
        }
    }

    private static Node compose(Path file, Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(options).compose(reader);
            if (root == null) {
                throw new SourcesException(file + ": the file is empty; it needs \"sources:\" and a list below it");
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new SourcesException(file + ":" + line + ": not YAML: " + malformed.getProblem(), malformed);
        } catch (YAMLException malformed) {
            throw new SourcesException(file + ": not YAML: " + malformed.getMessage(), malformed);
        }
    }

    private static SourceContracts contracts(Path file, Node root) {
        YamlFields fields = YamlFields.of(file, root);
        Node list = fields.required("sources");
        fields.requireAllRead();
        if (!(list instanceof SequenceNode sources)) {
            throw fields.wrong(list, "\"sources\" must be a list, each source opening with \"- id: ...\"");
        }
        List<SourceContract> contracts = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Node source : sources.getValue()) {
            SourceContract contract = ContractReader.read(YamlFields.of(file, source));
            Integer before = lines.put(
                    contract.id(), ((MappingNode) source).getStartMark().getLine() + 1);
            if (before != null) {
                throw fields.wrong(source, "source \"" + contract.id() + "\" stands already in line " + before);
            }
            contracts.add(contract);
        }
        return new SourceContracts(contracts);
    }
}

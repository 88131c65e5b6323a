package id.kawat.embedded.contract;

import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistrySettings;
import java.util.Map;
import org.apache.avro.Schema;

/** Versions of one small contract of ours, {@code id.kawat.news.Rights}: older, as it is, newer, and ones that do not fit. */
final class Schemas {

    static final String STRING = "{\"type\": \"string\", \"avro.java.string\": \"String\"}";

    /** What it was before usage_terms came. */
    static final Schema OLDER =
            rights("{\"name\": \"copyright\", \"type\": [\"null\", " + STRING + "], \"default\": null}");

    /** With a field that the program does not know yet. */
    static final Schema NEWER = rights(
            "{\"name\": \"territory\", \"type\": " + STRING + ", \"default\": \"world\"}",
            "{\"name\": \"copyright\", \"type\": [\"null\", " + STRING + "], \"default\": null}",
            "{\"name\": \"usage_terms\", \"type\": [\"null\", " + STRING + "], \"default\": null}");

    /** A required field without a default: can't read what others wrote. */
    static final Schema BREAKING = rights(
            "{\"name\": \"copyright\", \"type\": [\"null\", " + STRING + "], \"default\": null}",
            "{\"name\": \"holder_id\", \"type\": \"long\"}");

    private Schemas() {}

    private static Schema rights(String... fields) {
        return new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"Rights\", \"namespace\": \"id.kawat.news\", \"fields\": ["
                        + String.join(", ", fields) + "]}");
    }

    static RegistryClient client(String registryUrl) {
        return new RegistryClient(RegistrySettings.of(Map.of(RegistrySettings.URL, registryUrl)));
    }
}

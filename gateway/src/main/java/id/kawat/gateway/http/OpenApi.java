package id.kawat.gateway.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Placeholder. */
final class OpenApi {
    private OpenApi() {}

    static ObjectNode document() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package id.kawat.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** A problem document as in RFC 9457. */
final class Problem {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final ObjectNode document;

    private Problem(int status, ObjectNode document) {
        this.status = status;
        this.document = document;
    }

    /**
     * @param title the same for every problem of this kind
     * @param detail what is wrong this time and what to do
     */
    static Problem of(int status, String title, String detail) {
        return of(status, title, detail, JSON.createObjectNode());
    }

    /** With members of our own beside the standard's. */
    static Problem of(int status, String title, String detail, ObjectNode members) {
        ObjectNode document = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        document.setAll(members);
        return new Problem(status, document);
    }

    /** A parameter that can't be used. */
    static Problem parameter(String name, String detail) {
        return of(
                400,
                "Wrong parameter",
                name + ": " + detail,
                JSON.createObjectNode().put("parameter", name));
    }

    void answer(Context context) {
        context.status(status).contentType(CONTENT_TYPE).result(document.toString());
    }
}

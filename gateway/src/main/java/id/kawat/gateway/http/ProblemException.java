package id.kawat.gateway.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that can't be answered as asked: a problem document as in RFC 9457. */
final class ProblemException extends RuntimeException {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String detail;
    private final Optional<String> parameter;
    private final Map<String, String> headers = new TreeMap<>();

    private ProblemException(int status, String title, String detail, Optional<String> parameter) {
        super(detail);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.parameter = parameter;
    }

    /**
     * @param title the same for every problem of this kind
     * @param detail what is wrong this time and what to do
     */
    static ProblemException of(int status, String title, String detail) {
        return new ProblemException(status, title, detail, Optional.empty());
    }

    /** A parameter or header that can't be used. */
    static ProblemException parameter(String name, String detail) {
        return parameter(400, name, detail);
    }

    static ProblemException parameter(int status, String name, String detail) {
        return new ProblemException(status, "Wrong parameter", name + ": " + detail, Optional.of(name));
    }

    ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    void answer(Context context) {
        headers.forEach(context::header);
        context.status(status).contentType(CONTENT_TYPE).result(document().toString());
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        parameter.ifPresent(name -> document.put("parameter", name));
        return document;
    }
}

package id.kawat.app.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** One JSON object a line: the record's fields, then where it stands. */
final class JsonLines implements ResultPrinter {

    private final PrintStream out;

    JsonLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void print(JsonNode result) {
        out.print(result + "\n");
    }
}

package id.kawat.app.extract;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output, which closing a command's output flushes and leaves open. */
final class UnclosedPrintStream extends PrintStream {

    UnclosedPrintStream(PrintStream shared) {
        super(shared, false, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        flush();
    }
}

package id.kawat.embedded.registry;

import java.util.Optional;
import java.util.function.Consumer;

/** Where the registry's facts are kept, in order. */
public interface SchemaLog extends AutoCloseable {

    /** Hands over everything kept so far, once, before the first {@link #append}. */
    void replay(Consumer<Fact> reader);

    /**
     * Returns when the fact is kept.
     *
     * @throws RuntimeException if that is not certain
     */
    void append(Fact fact);

    @Override
    void close();

    /** Something the registry was told. */
    sealed interface Fact permits Registered, Configured {}

    /** A version of a subject. */
    record Registered(String subject, int version, int id, String schema) implements Fact {}

    /** The compatibility level of one subject, or of all that have none. */
    record Configured(Optional<String> subject, String level) implements Fact {}

    /** Keeps nothing: for tests that need no restart. */
    static SchemaLog forgetting() {
        return new SchemaLog() {
            @Override
            public void replay(Consumer<Fact> reader) {}

            @Override
            public void append(Fact fact) {}

            @Override
            public void close() {}
        };
    }
}

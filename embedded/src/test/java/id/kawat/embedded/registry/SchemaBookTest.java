package id.kawat.embedded.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kawat.embedded.registry.SchemaLog.Fact;
import id.kawat.embedded.registry.SchemaLog.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaBookTest {

    private final ListLog log = new ListLog();

    @Test
    void knowsAfterARestartWhatItKnewBefore() {
        SchemaBook before = new SchemaBook(log);
        int id = before.register("a-value", "\"string\"").id();
        before.register("b-value", "\"int\"");
        before.configure(Optional.of("b-value"), "none");

        SchemaBook after = new SchemaBook(log);

        assertThat(after.subjects()).containsExactly("a-value", "b-value");
        assertThat(after.register("a-value", "\"string\"").id()).isEqualTo(id);
        assertThat(after.register("c-value", "\"long\"").id()).isEqualTo(3);
        assertThat(after.level("b-value")).isEqualTo(CompatibilityLevel.NONE);
        assertThat(after.level("a-value")).isEqualTo(CompatibilityLevel.BACKWARD);
    }

    @Test
    void neverGivesAnIdAgainWhoseFactMayHaveBeenKept() {
        SchemaBook book = new SchemaBook(log);
        book.register("a-value", "\"string\"");
        log.broken = true;
        assertThatExceptionOfType(RegistryError.class).isThrownBy(() -> book.register("b-value", "\"int\""));
        log.broken = false;

        Registered next = book.register("c-value", "\"long\"");

        assertThat(next.id()).isEqualTo(3);
        assertThat(book.subjects()).containsExactly("a-value", "c-value");
    }

    @Test
    void takesWhiteSpaceForTheSameSchema() {
        SchemaBook book = new SchemaBook(log);

        int compact = book.register("a-value", "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"X\"]}")
                .version();
        int spaced = book.register("a-value", "{ \"type\": \"enum\", \"name\": \"E\", \"symbols\": [ \"X\" ] }")
                .version();

        assertThat(spaced).isEqualTo(compact);
    }

    @Test
    void writesFactsAsConfluentsRegistryDoes() {
        Registered fact = new Registered("a-value", 2, 7, "\"string\"");

        assertThat(SchemaFacts.key(fact))
                .asString()
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":2,\"magic\":1}");
        assertThat(SchemaFacts.read(SchemaFacts.key(fact), SchemaFacts.value(fact)))
                .contains(fact);
        assertThat(SchemaFacts.read(bytes("{\"keytype\":\"NOOP\",\"magic\":0}"), bytes("{}")))
                .isEmpty();
        assertThat(SchemaFacts.read(SchemaFacts.key(fact), null)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Keeps facts in a list, or fails like a broker that is away. */
    private static final class ListLog implements SchemaLog {

        private final List<Fact> facts = new ArrayList<>();
        private boolean broken;

        @Override
        public void replay(Consumer<Fact> reader) {
            facts.forEach(reader);
        }

        @Override
        public void append(Fact fact) {
            if (broken) {
                throw new IllegalStateException("no broker");
            }
            facts.add(fact);
        }

        @Override
        public void close() {}
    }
}

package id.kawat.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenFormatTest {

    @Test
    void refusesAFileOverWhichItsFormatBreaksDown() {
        WireReader reader = new WireReader(List.of(), List.of(new Broken()));

        List<WireOutcome> outcomes = reader.read("Isi berita.".getBytes(UTF_8), ReadHints.NONE);

        assertThat(Reading.verdicts(outcomes)).containsExactly("parser.failed");
        assertThat(((WireOutcome.Rejected) outcomes.get(0)).message()).contains("broken", "no such luck");
    }

    private static final class Broken implements WireFormat {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public boolean recognises(WireInput input) {
            return true;
        }

        @Override
        public List<WireOutcome> read(WireInput input, ReadHints hints) {
            throw new IllegalStateException("no such luck");
        }
    }
}

package id.kawat.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTest {

    private static final String UNITS =
            "ab. \t\n\n\r\f\u000B\u0000\u0001\u001F\u007F\u0085\u00A0\u2028\u2029\uFEFF\u2003";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Satu.¶Dua.|Satu.¶Dua.",
                "  Satu. ¶¶¶\t Dua.  ¶|Satu.¶Dua.",
                "Satu.←¶Dua.←Tiga.|Satu.¶Dua.¶Tiga.",
                "Sa∅tu.¶∅ ∅¶Dua.|Satu.¶Dua.",
                "∅|''"
            })
    void keepsParagraphsAndNothingAround(String text, String body) {
        assertThat(BodyText.of(marked(text))).isEqualTo(marked(body));
    }

    private static String marked(String text) {
        return text.replace('¶', '\n').replace('←', '\r').replace('∅', '\u0000');
    }

    @Test
    void isWhatTheSimpleExpressionsSay() {
        Random random = new Random(11);

        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(14), 0, UNITS.length())
                    .mapToObj(place -> UNITS.substring(place, place + 1))
                    .collect(Collectors.joining());

            assertThat(BodyText.lineFeeds(text)).isEqualTo(simpleLineFeeds(text));
            assertThat(BodyText.of(text)).isEqualTo(simpleBody(text));
            assertThat(BodyText.line(text).orElse(""))
                    .isEqualTo(simpleBody(text).replaceAll("\\s+", " ").strip());
        }
    }

    private static String simpleLineFeeds(String text) {
        return text.replaceAll("\\r\\n|[\\r\\n\\f\\x0B\\x{85}\\x{2028}\\x{2029}]", "\n");
    }

    private static String simpleBody(String text) {
        return simpleLineFeeds(text)
                .replaceAll("[\\p{Cc}\\x{FEFF}&&[^\\n\\t]]+", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}

package id.kawat.enrich.quote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QuoteIdsTest {

    private static List<String> ids(String articleId, String... quotes) {
        QuoteIds ids = new QuoteIds(articleId);
        return Stream.of(quotes).map(ids::next).toList();
    }

    @Test
    void staysTheSameWhenACorrectionLeavesTheQuoteAlone() {
        List<String> first = ids("a", "\"Air surut,\"", "\"Kami siap,\"");
        List<String> corrected = ids("a", "\"Jalan ditutup,\"", "\"Air surut,\"", "\"Kami\n  siap,\"");

        assertThat(corrected.subList(1, 3)).isEqualTo(first);
    }

    @Test
    void tellsTheSameWordsApartByTheirOrder() {
        assertThat(ids("a", "\"Siap.\"", "\"Siap.\"", "\"Siap.\"")).doesNotHaveDuplicates();
    }

    @Test
    void isAnotherInAnotherArticleAndForOtherWords() {
        assertThat(Stream.of(ids("a", "\"Siap.\""), ids("b", "\"Siap.\""), ids("a", "\"Siap!\""))
                        .flatMap(List::stream))
                .doesNotHaveDuplicates();
    }

    /** Consumers keep ids: what they are made of is a contract. */
    @Test
    void isMadeOfArticleWordsAndOccurrence() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("a\n\"Kami siap,\"\n0".getBytes(UTF_8));

        assertThat(ids("a", " \"Kami  siap,\" "))
                .containsExactly(HexFormat.of().formatHex(hash).substring(0, 32));
    }
}

package id.kawat.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    /** jsoup 1.24.1 throws over formatting elements this deep. */
    @Test
    void keepsTheTextOfMarkupOverWhichTheLibraryBreaksDown() {
        String html = "<b><p><b><b>" + "<div>".repeat(508) + "Isi.";

        assertThatThrownBy(() -> Jsoup.parse(html)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(HtmlText.of(html)).isEqualTo("Isi.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Satu.</p><p>Dua.</p> | Satu.¶Dua.",
                "Satu.<br>Dua.<br/>Tiga. | Satu.¶Dua.¶Tiga.",
                "<p>Kata <b>Ani</b>: &ldquo;ya&rdquo;</p> | Kata Ani: “ya”",
                "<p>AT&amp;T</p> | AT&T",
                "<p>&amp;quot;ya&amp;quot;</p> | \"ya\"",
                "&lt;p&gt;Satu.&lt;/p&gt;&lt;p&gt;Dua.&lt;/p&gt; | Satu.¶Dua.",
                "<script>a()</script><style>p{}</style><iframe>x</iframe><p>Satu.</p> | Satu.",
                "<figure><img src=x><figcaption>Foto</figcaption></figure><p>Satu.</p> | Satu.",
                "<ul><li>Satu</li><li>Dua</li></ul> | Satu¶Dua",
                "<table><tr><td>A</td><td>B</td></tr></table> | A¶B",
                "<p>putus <b>tengah | putus tengah",
                "Biasa saja | Biasa saja"
            })
    void keepsTextAndParagraphs(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('¶', '\n'));
    }
}

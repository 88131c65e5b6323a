package id.kawat.ingest.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireInputTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void readsUtf8ThoughTheDeclarationSaysLatin1AndWarns() {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>Café</p>".getBytes(UTF_8);

        Decoded decoded = new WireInput(bytes).decoded().orElseThrow();

        assertThat(decoded.text()).contains("Café");
        assertThat(decoded.warnings())
                .containsExactly("it declares the charset ISO-8859-1 but was read as UTF-8,"
                        + " in which all of its bytes are valid");
    }

    @Test
    void believesTheDeclarationWhereTheBytesAreNotUtf8() {
        byte[] xml = "<?xml version='1.0' encoding='iso-8859-2'?><p>Łódź</p>".getBytes(Charset.forName("ISO-8859-2"));
        byte[] html = "<html><head><meta charset=euc-kr></head>뉴스</html>".getBytes(Charset.forName("EUC-KR"));
        byte[] mail =
                "From: a\nContent-Type: text/plain; charset=\"koi8-r\"\n\nМосква".getBytes(Charset.forName("KOI8-R"));

        assertThat(new WireInput(xml).decoded().orElseThrow().text()).contains("Łódź");
        assertThat(new WireInput(html).decoded().orElseThrow().text()).contains("뉴스");
        assertThat(new WireInput(mail).decoded().orElseThrow().text()).contains("Москва");
        assertThat(new WireInput(mail).decoded().orElseThrow().warnings()).isEmpty();
    }

    @Test
    void readsWindowsAsTheLastResortAndWarns() {
        byte[] undeclared = "“Ya”".getBytes(WINDOWS);
        byte[] wrong = "<?xml version='1.0' encoding='UTF-8'?><p>“Ya”</p>".getBytes(WINDOWS);
        byte[] nonsense = "<?xml version='1.0' encoding='bogus'?><p>“Ya”</p>".getBytes(WINDOWS);

        assertThat(new WireInput(undeclared).decoded().orElseThrow().text()).isEqualTo("“Ya”");
        assertThat(new WireInput(wrong).decoded().orElseThrow().warnings())
                .containsExactly("its bytes are not valid UTF-8, which it declares: read as windows-1252");
        assertThat(new WireInput(nonsense).decoded().orElseThrow().text()).contains("“Ya”");
        assertThat(new WireInput("a\u0081\u00FF".getBytes(ISO_8859_1)).decoded())
                .isEmpty();
    }

    @Test
    void readsBytesThatAreNotUtf8AsTheContractSays() {
        Optional<Charset> contract = Optional.of(Charset.forName("windows-1251"));

        WireInput old = new WireInput("Москва".getBytes(Charset.forName("windows-1251")), contract);
        WireInput modern = new WireInput("Москва".getBytes(UTF_8), contract);

        assertThat(old.text()).contains("Москва");
        assertThat(modern.text()).contains("Москва");
        assertThat(modern.decoded().orElseThrow().warnings()).isEmpty();
    }

    @Test
    void findsUtf16ByItsMarkOrItsFirstCharacter() {
        assertThat(new WireInput("\uFEFFya".getBytes(UTF_16LE)).text()).contains("ya");
        assertThat(new WireInput("<a/>".getBytes(UTF_16LE)).text()).contains("<a/>");
    }

    @Test
    void saysNothingAboutADeclarationThatAsciiCannotContradict() {
        byte[] ascii = "<?xml version='1.0' encoding='ISO-8859-1'?><p>Ya</p>".getBytes(UTF_8);

        assertThat(new WireInput(ascii).decoded().orElseThrow().warnings()).isEmpty();
    }
}

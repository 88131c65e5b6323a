package id.kawat.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlGuardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a> | xml.external_entity",
                "<!DOCTYPE a [<!ENTITY x PUBLIC \"p\" 'http://127.0.0.1/'>]><a/> | xml.external_entity",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1/\"> %x;]><a/> | xml.external_entity",
                "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a> | xml.entity_expansion",
                "<!DOCTYPE a [<!ENTITY % b 'c'> %b;]><a/> | xml.entity_expansion",
                "<!DOCTYPE a [<!ENTITY b '<c/>'>]><a>&b;</a> | xml.entity_expansion",
                "<!DOCTYPE a [<!ENTITY >]><a/> | xml.malformed",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\"> | xml.external_entity"
            })
    void refusesDangerousEntities(String xml, String reason) {
        assertThat(refusal(xml).reason().code()).isEqualTo(reason);
    }

    @Test
    void refusesEntitiesThatAreUsedTooOften() {
        String value = "x".repeat(250);
        String xml = "<!DOCTYPE a [<!ENTITY b '" + value + "'>]><a>" + "&b;".repeat(100_000) + "</a>";

        assertThat(refusal(xml).reason().code()).isEqualTo("xml.entity_expansion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<?xml version=\"1.0\" encoding='utf8'?><a>b</a> | b",
                "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1/nitf.dtd\"><a>b</a> | b",
                "<!DOCTYPE nitf PUBLIC \"-//IPTC//DTD NITF 3.4//EN\" \"nitf.dtd\" [<!-- <!ENTITY x SYSTEM 'y'> -->]><a>b</a> | b",
                "<!DOCTYPE a [<!ENTITY who \"Ani's &#38; Budi\">]><a>&who;</a> | Ani's & Budi",
                "<a>caf&eacute; &lt;b&gt; &#233;&#xE9;</a> | café <b> éé",
                "<a>Marks & Spencer &nosuch; x?a=1&b=2</a> | Marks & Spencer &nosuch; x?a=1&b=2",
                "<a><![CDATA[caf&eacute; & <b>]]></a> | caf&eacute; & <b>",
                "<a>b&#0;c&#x1F;d</a> | bcd"
            })
    void handsOnTextAsMeant(String xml, String text) throws XmlRefused {
        assertThat(XmlCursor.over(XmlGuard.check(xml)).text()).isEqualTo(text);
    }

    @Test
    void leavesOutForbiddenCharactersWithAWarning() throws XmlRefused {
        SafeXml safe = XmlGuard.check("<a>b\u0001c\uFFFE</a>");

        assertThat(safe.text()).isEqualTo("<a>bc</a>");
        assertThat(safe.warnings()).hasSize(1);
    }

    @Test
    void keepsTheNumbersOfLines() throws XmlRefused {
        SafeXml safe = XmlGuard.check("<?xml version='1.0'?>\n<!DOCTYPE a [\n\n]>\n<a>\n</b>");

        XmlRefused refused = catchThrowableOfType(
                XmlRefused.class, () -> XmlCursor.over(safe).finish());

        assertThat(refused.reason().code()).isEqualTo("xml.malformed");
        assertThat(refused.text()).contains("(line 6, column 3)");
    }

    @Test
    void refusesDeepNestingAndCrowdsOfAttributes() {
        String deep = "<a>".repeat(100_000);
        StringBuilder crowd = new StringBuilder("<a");
        for (int i = 0; i < 300; i++) {
            crowd.append(" a").append(i).append("=\"1\"");
        }

        assertThat(refusal(deep).reason().code()).isEqualTo("limit.depth");
        assertThat(refusal(crowd.append("/>").toString()).reason().code()).isEqualTo("limit.size");
    }

    @Test
    void readsManyElementsInLinearTime() throws XmlRefused {
        String many = "<a>" + "<b c=\"d\">&eacute; & f</b>".repeat(100_000) + "</a>";

        assertThat(XmlCursor.over(XmlGuard.check(many)).text()).startsWith("é & fé & f");
    }

    private static XmlRefused refusal(String xml) {
        return catchThrowableOfType(XmlRefused.class, () -> XmlGuard.check(xml));
    }
}

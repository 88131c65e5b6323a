package id.kawat.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged input of every format gives outcomes, never an exception. */
class MutatedInputTest {

    private static final int MUTATIONS = 3000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY k 'KN'>]><nitf><head><docdata management-status='usable'><doc-id id-string='n'/></docdata></head><body><body.content><p>Hujan &k; &amp; <b>angin</b>.</p></body.content></body></nitf>",
                "<newsMessage><itemSet><newsItem guid='a' version='1'><contentSet><inlineXML><html><body><p>Hujan.</p></body></html></inlineXML></contentSet></newsItem><newsItem guid='b'><contentSet><inlineData><![CDATA[<p>Reda.</p>]]></inlineData></contentSet></newsItem></itemSet></newsMessage>",
                "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>u:1</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><ContentItem><DataContent>Hujan.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
                "Judul\n\nBANDUNG, (PR) -- Hujan turun.\n\"Ya,\" kata Ani.\n",
                "{\"uri\": \"u\", \"type\": \"text\", \"pubstatus\": \"usable\", \"body_html\": \"<p>Hujan &amp; angin.</p>\"}",
                "{\"id\": \"1\", \"body\": \"Hujan.\", \"subjects\": [{\"code\": \"a\"}]}\n{\"id\": \"2\", \"body\": \"Reda.\"}\n",
                "[{\"id\": \"1\", \"body\": \"Hujan.\"}, {\"id\": \"2\", \"body\": \"Reda.\", \"rights\": \"R\"}]"
            })
    void givesOutcomesForDamagedInput(String sample) {
        Random random = new Random(7);

        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damage(sample.getBytes(UTF_8), random);
            assertThat(Reading.outcomes(damaged)).isNotEmpty();
        }
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}

package id.kawat.ingest.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.format.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No format opens a file or a connection that a document names. */
class CanaryTest {

    private static final String SECRET = "secret-of-this-machine";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem guid='a' xmlns:xi='http://www.w3.org/2001/XInclude' xsi:schemaLocation='x HTTP'><catalogRef href='HTTP'/>"
                        + "<contentSet><inlineXML><p>USE<xi:include href='FILE' parse='text'/><img src='HTTP'/></p></inlineXML>"
                        + "<remoteContent href='HTTP'/></contentSet></newsItem>",
                "<NewsML><Catalog Href='HTTP'/><NewsItem><NewsComponent><ContentItem Href='HTTP'><DataContent>USE</DataContent>"
                        + "</ContentItem></NewsComponent></NewsItem></NewsML>",
                "<nitf><body><body.content><p>USE</p><media><media-reference source='HTTP'/></media></body.content></body></nitf>"
            })
    void opensNothingThatADocumentNames(String document) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        try (ServerSocket port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String http = "http://127.0.0.1:" + port.getLocalPort() + "/";
            String file = secret.toUri().toString();

            for (String doctype : doctypes(file, http)) {
                String xml = "<?xml version='1.0'?><?xml-stylesheet href='" + http + "'?>" + doctype
                        + document.replace("HTTP", http).replace("FILE", file).replace("USE", "Hujan &x;");
                assertThat(Reading.outcomes(xml.getBytes(UTF_8)).toString()).doesNotContain(SECRET);
            }

            assertNobodyCalls(port);
        }
    }

    private static List<String> doctypes(String file, String http) {
        return List.of(
                "<!DOCTYPE a SYSTEM '" + http + "'>",
                "<!DOCTYPE a PUBLIC '-//A//B' '" + file + "'>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + file + "'>]>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + http + "'>]>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + http + "'> %x;]>",
                "");
    }

    /** A connection that was opened waits in the queue, so a short wait is enough. */
    private static void assertNobodyCalls(ServerSocket port) throws IOException {
        port.setSoTimeout(20);
        boolean called = true;
        try {
            port.accept().close();
        } catch (SocketTimeoutException nobody) {
            called = false;
        }
        assertThat(called).isFalse();
    }
}

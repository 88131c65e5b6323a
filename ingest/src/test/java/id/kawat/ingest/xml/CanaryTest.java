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
                "<newsMessage><itemSet><newsItem guid='a'><contentSet><inlineXML><nitf><body><body.content><p>USE</p>"
                        + "<media><media-reference source='FILE'/></media></body.content></body></nitf></inlineXML></contentSet></newsItem>"
                        + "<packageItem guid='b' href='HTTP'/></itemSet></newsMessage>",
                "<rss version='0.91'><channel><link>HTTP</link><image><url>HTTP</url></image>"
                        + "<item><title>a</title><link>HTTP</link><description>USE</description></item></channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel rdf:about='HTTP'/><item rdf:about='HTTP'><title>a</title><link>FILE</link><description>USE</description></item></rdf:RDF>",
                "<rss version='2.0' xmlns:media='HTTP' xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>a</title>"
                        + "<description>USE&lt;img src='HTTP'&gt;</description><enclosure url='HTTP' type='text/html' length='9'/>"
                        + "<media:content url='FILE'/><source url='HTTP'/><xi:include href='FILE' parse='text'/></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='HTTP'><entry><id>1</id><title>USE</title><link href='HTTP'/>"
                        + "<content type='text/html' src='FILE'/></entry></feed>",
                "<html xmlns='http://www.w3.org/1999/xhtml'><head><base href='HTTP'/><link rel='stylesheet' href='HTTP'/><link rel='canonical' href='HTTP'/>"
                        + "<script src='HTTP'></script><script type='application/ld+json'>{\"@context\": \"HTTP\", \"@type\": \"NewsArticle\","
                        + " \"headline\": \"a\", \"articleBody\": {\"@id\": \"FILE\"}}</script></head><body><article><p>USE</p><iframe src='FILE'></iframe>"
                        + "<img src='HTTP'/><object data='FILE'></object></article></body></html>",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@b.example\nDate: Mon, 16 Nov 2026 08:00:00 +0700\nMessage-ID: <1@b>\nMIME-Version: 1.0\nSubject: a\nContent-Type: ",
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: HTTP\r\nContent-Length: "
            })
    void opensNothingThatADocumentInAnEnvelopeNames(String envelope) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        try (ServerSocket port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String http = "http://127.0.0.1:" + port.getLocalPort() + "/";
            String file = secret.toUri().toString();
            String page =
                    "<!DOCTYPE html [<!ENTITY x SYSTEM '" + file + "'>]><html><body><article><h1>a</h1><p>Hujan &x;</p>"
                            + "<img src='" + http + "'></article></body></html>";
            String external = "message/external-body; access-type=URL; URL=\"" + http + "\"\n\n" + page;
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nRefresh: 0; url=" + http + "\r\n\r\n" + page;
            boolean isMail = envelope.startsWith("From");

            for (String content : isMail
                    ? List.of("text/html; charset=utf-8\n\n" + page, external)
                    : List.of(answer.length() + "\r\n\r\n" + answer + "\r\n\r\n")) {
                String message = envelope.replace("HTTP", http) + content;
                assertThat(Reading.outcomes(message.getBytes(UTF_8)).toString()).doesNotContain(SECRET);
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

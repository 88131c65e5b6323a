package id.kawat.app.lifecycle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes one version of a story in each of the wires' formats. Every version says something of its own and quotes somebody, so
 * that it can be told what is shown.
 */
final class WireForms {

    /** Hour 0 of the script. */
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final DateTimeFormatter TELEX =
            DateTimeFormatter.ofPattern("ddHHmm 'GMT' MMM yy", Locale.ROOT).withZone(ZoneOffset.UTC);

    private WireForms() {}

    static Instant hour(int hour) {
        return START.plusSeconds(3600L * hour);
    }

    /** What a version says: two paragraphs. */
    static String first(String says) {
        return "Warga Kota Tirta mendengar kabar " + says + " pada Senin pagi.";
    }

    static String second(String says) {
        return "\"Kami sudah memeriksa kabar " + says + " di lapangan,\" kata Wali Kota Ratna Dewi.";
    }

    /**
     * An item of NewsML-G2.
     *
     * @param more elements of its itemMeta
     */
    static String newsMlG2(String guid, int version, String status, String more, String says) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%d" xml:lang="id">
                <itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:%s"/>%s</itemMeta>
                <contentMeta><headline>Kabar %s</headline></contentMeta>
                <contentSet><inlineXML><html><body><p>%s</p><p>%s</p></body></html></inlineXML></contentSet></newsItem>
                """.formatted(guid, version, status, more, says, first(says), second(says));
    }

    static String newsMl(String guid, int revision, String status, String says) {
        return """
                <NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>kn.example</ProviderId>
                <DateId>20260302</DateId><NewsItemId>%1$s</NewsItemId><RevisionId PreviousRevision="0" Update="N">%2$d</RevisionId>
                <PublicIdentifier>urn:newsml:kn.example:20260302:%1$s:%2$d</PublicIdentifier></NewsIdentifier></Identification>
                <NewsManagement><Status FormalName="%3$s"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Kabar %4$s</HeadLine></NewsLines>
                <DescriptiveMetadata><Language FormalName="ID"/></DescriptiveMetadata>
                <ContentItem><DataContent><![CDATA[<p>%5$s</p><p>%6$s</p>]]></DataContent></ContentItem></NewsComponent>
                </NewsItem></NewsML>
                """.formatted(guid, revision, status, says, first(says), second(says));
    }

    /**
     * A document of NITF.
     *
     * @param management attributes of its docdata
     * @param more elements in it
     */
    static String nitf(String guid, String management, String more, String says) {
        return """
                <nitf baselang="id"><head><docdata %s><doc-id id-string="%s"/>%s</docdata></head>
                <body><body.head><hedline><hl1>Kabar %s</hl1></hedline></body.head>
                <body.content><p>%s</p><p>%s</p></body.content></body></nitf>
                """.formatted(management, guid, more, says, first(says), second(says));
    }

    /**
     * A story of ninjs.
     *
     * @param more fields, each with a comma behind it
     */
    static String ninjs(String guid, String more, String says) {
        return """
                {"uri": "%s", "type": "text", "language": "id", %s "headline": "Kabar %s",
                 "body_text": "%s\\n\\n%s"}
                """.formatted(guid, more, says, first(says), second(says).replace("\"", "\\\""));
    }

    static String iptc7901(int number, int hour, String label, String says) {
        return String.join(
                "\r\n",
                "\u0001kne%04d 3 i 40  kn 0612".formatted(number),
                "",
                "Kota/kabar/",
                "\u0002" + label,
                "Kabar " + says,
                "By Sekar Wulandari =",
                "",
                "Kota Tirta (KN) - " + first(says),
                "",
                second(says),
                "",
                "kn swu ebr",
                "\u0003" + TELEX.format(hour(hour)),
                "\u007F\u0004");
    }

    static String atom(String guid, int hour, String says) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><entry><id>%s</id><title>Kabar %s</title>
                <updated>%s</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p><p>%s</p></div>
                </content></entry></feed>
                """.formatted(guid, says, hour(hour), first(says), second(says));
    }

    static String atomDeleted(String guid, int hour) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <at:deleted-entry ref="%s" when="%s"/></feed>
                """.formatted(guid, hour(hour));
    }
}

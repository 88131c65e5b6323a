package id.kawat.benchmarks.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ordinary wire files of every format, of our own text: one article, or in feeds several, as agencies wrap them. */
final class WireSamples {

    /** Of one article; 600 is what agencies call a full story. */
    static final int WORDS = 600;

    /** In one feed. */
    private static final int ENTRIES = 20;

    private static final String ENTRY_GUID = "https://kedu.example/2026/11/warga-%d";

    private WireSamples() {}

    /** Each format, with how its file of {@code factor} times the ordinary length is made. */
    static List<Shape> all() {
        return List.of(
                Shape.ofOne("newsml-g2", factor -> utf8(newsMlG2(factor * WORDS))),
                Shape.ofOne("newsml-1.2", factor -> utf8(newsMl(factor * WORDS))),
                Shape.ofOne("nitf", factor -> utf8(nitf(factor * WORDS))),
                Shape.ofOne("ninjs", factor -> utf8(ninjs(factor * WORDS))),
                Shape.ofOne("jsonl", factor -> utf8(model(factor * WORDS))),
                Shape.ofMany("rss", ENTRIES, factor -> utf8(rss(factor * ENTRIES))),
                Shape.ofMany("atom", ENTRIES, factor -> utf8(atom(factor * ENTRIES))),
                Shape.ofOne(
                        "schema-org-html", factor -> utf8(NewsText.page(factor * WORDS, "https://kedu.example/panen"))),
                Shape.ofOne("mail", factor -> utf8(mail(factor * WORDS))),
                Shape.ofOne("iptc7901", factor -> iptc7901(factor * WORDS).getBytes(ISO_8859_1)),
                Shape.ofOne("anpa1312", factor -> anpa1312(factor * WORDS).getBytes(ISO_8859_1)),
                Shape.ofOne("plain-text", factor -> utf8(plain(factor * WORDS))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static String subjects(String form) {
        return IntStream.range(0, 12)
                .mapToObj(i -> form.formatted(20000200 + i, "pertanian dan pangan " + i))
                .collect(Collectors.joining());
    }

    private static String newsMlG2(int words) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-11-16T08:05:00+07:00</sent></header><itemSet>
                <newsItem guid="urn:kn.example:2026:panen" version="2" standard="NewsML-G2" standardversion="2.34" xml:lang="id">
                <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
                <rightsInfo><copyrightHolder literal="Kantor Berita Khayalan"/><copyrightNotice>(c) 2026 Kantor Berita Khayalan</copyrightNotice>
                <usageTerms>Hanya untuk redaksi</usageTerms></rightsInfo>
                <itemMeta><itemClass qcode="ninat:text"/><provider literal="KN"/><versionCreated>2026-11-16T08:00:00+07:00</versionCreated>
                <firstCreated>2026-11-16T07:00:00+07:00</firstCreated><pubStatus qcode="stat:usable"/><edNote>Menambah kutipan</edNote></itemMeta>
                <contentMeta><urgency>4</urgency><slugline>panen-raya</slugline><headline>Warga Wonorejo Mulai Panen Raya</headline>
                <dateline>WONOREJO</dateline><by>Sri Wulandari</by><language tag="id"/>
                """
                + subjects(
                        "<subject type=\"cpnat:abstract\" qcode=\"medtop:%d\"><name xml:lang=\"id\">%s</name></subject>\n")
                + """
                </contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Panen</title></head><body>
                """
                + NewsText.html(words)
                + "</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>\n";
    }

    private static String newsMl(int words) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20261116T083000+0700</DateAndTime></NewsEnvelope><NewsItem>
                <Identification><NewsIdentifier><ProviderId>kn.example</ProviderId><DateId>20261116</DateId><NewsItemId>panen</NewsItemId>
                <RevisionId PreviousRevision="0" Update="N">1</RevisionId>
                <PublicIdentifier>urn:newsml:kn.example:20261116:panen:1</PublicIdentifier></NewsIdentifier></Identification>
                <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20261116T082500+0700</FirstCreated>
                <ThisRevisionCreated>20261116T082500+0700</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Warga Wonorejo Mulai Panen Raya</HeadLine></NewsLines><ContentItem><DataContent>
                """ + NewsText.html(words) + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>\n";
    }

    private static String nitf(int words) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nitf SYSTEM "http://dtd.example/nitf-3-6.dtd">
                <nitf baselang="id"><head><title>Panen raya</title><docdata management-status="usable"><doc-id id-string="kn-20261116-4"/>
                <du-key key="panen-raya" version="2"/><urgency ed-urg="5"/><date.issue norm="20261116T090000+0700"/>
                <doc.copyright holder="Kantor Berita Khayalan" year="2026"/><identified-content>
                """
                + subjects("<classifier type=\"subject\" code=\"%d\" value=\"%s\"/>\n")
                + """
                </identified-content></docdata></head><body><body.head><hedline><hl1>Warga Wonorejo Mulai Panen Raya</hl1></hedline>
                <byline>Oleh <person>Sri Wulandari</person></byline></body.head><body.content>
                """
                + NewsText.html(words)
                + "</body.content></body></nitf>\n";
    }

    private static String ninjs(int words) {
        return """
                {"uri": "urn:kn.example:2026:panen", "standard": {"name": "ninjs", "version": "2.0"}, "type": "text", "version": "2",
                "pubstatus": "usable", "language": "id", "urgency": 4, "versioncreated": "2026-11-16T08:00:00+07:00",
                "headline": "Warga Wonorejo Mulai Panen Raya", "slugline": "panen-raya", "byline": "Sri Wulandari", "subject": [
                """
                + subjects(
                        "{\"code\": \"medtop:%d\", \"name\": \"%s\", \"scheme\": \"https://cv.iptc.org/newscodes/mediatopic/\"},\n")
                + "{\"code\": \"x\", \"name\": \"y\"}], \"body_html\": " + quoted(NewsText.html(words)) + "}\n";
    }

    private static String model(int words) {
        return "{\"id\": \"panen-4\", \"source\": \"kn\", \"version\": \"2\", \"headline\": \"Warga Wonorejo Mulai Panen Raya\", \"lang\": \"id\","
                + " \"body\": " + quoted(String.join("\n", NewsText.paragraphs(words))) + "}\n";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static String rss(int entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Kabar Kedu</title><link>https://kedu.example/</link><description>Berita</description><language>id</language>
                """
                + IntStream.range(0, entries).mapToObj(WireSamples::rssItem).collect(Collectors.joining())
                + "</channel></rss>\n";
    }

    private static String rssItem(int number) {
        String guid = ENTRY_GUID.formatted(number);
        return "<item><title>Warga Wonorejo Mulai Panen Raya " + number + "</title><link>" + guid + "</link><guid>"
                + guid
                + "</guid><dc:creator>Sri Wulandari</dc:creator><pubDate>Mon, 16 Nov 2026 08:00:00 +0700</pubDate>"
                + "<category>Pertanian</category><category>Desa</category><description>Ringkasan &amp;amp; pembuka.</description>"
                + "<content:encoded><![CDATA[" + NewsText.html(WORDS) + "]]></content:encoded></item>\n";
    }

    private static String atom(int entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"id\"><title>Kabar</title>"
                + "<id>https://kedu.example/</id><updated>2026-11-16T08:00:00+07:00</updated>\n"
                + IntStream.range(0, entries).mapToObj(WireSamples::atomEntry).collect(Collectors.joining())
                + "</feed>\n";
    }

    private static String atomEntry(int number) {
        String id = ENTRY_GUID.formatted(number);
        return "<entry><title>Warga Wonorejo Mulai Panen Raya</title><id>" + id + "</id><link href=\"" + id
                + "\"/><updated>2026-11-16T08:00:00+07:00</updated><author><name>Sri Wulandari</name></author>"
                + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + NewsText.html(WORDS)
                + "</div></content></entry>\n";
    }

    private static String mail(int words) {
        return "From: Redaksi <redaksi@kn.example>\r\nTo: meja@kn.example\r\nSubject: Warga Wonorejo Mulai Panen Raya\r\n"
                + "Message-ID: <panen-4@kn.example>\r\nDate: Mon, 16 Nov 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + String.join("\r\n\r\n", NewsText.paragraphs(words)) + "\r\n";
    }

    private static String iptc7901(int words) {
        return "\u0001kne0417 3 i 131  kn 0612\r\n\r\nPanen/desa/\r\n\u0002Warga Wonorejo Mulai Panen Raya\r\nOleh Sri Wulandari =\r\n\r\n"
                + "Wonorejo (KN) - " + wrapped(words, "\r\n\r\n") + "\r\n\r\nkn swu ebr\r\n\u0003161105 GMT Nov 26\r\n";
    }

    private static String anpa1312(int words) {
        return "\u0016\u0016\u0001K0731\u001fkawat\r\nu i\u0013\u0011 BC-Panen     11-16 0098\r\n\u0002\u0002BC-Panen,98<\r\n"
                + "^Warga Wonorejo Mulai Panen Raya<\r\n^By SRI WULANDARI=\r\n   WONOREJO (KN) _ "
                + wrapped(words, "\r\n   ")
                + "\r\n\u0003\r\n";
    }

    /** As teleprinters have it: Latin letters, lines of some sixty characters. */
    private static String wrapped(int words, String between) {
        return NewsText.paragraphs(words).stream()
                .map(paragraph -> paragraph.replaceAll("[“”]", "\"").replaceAll("(.{50,60}) ", "$1\r\n"))
                .collect(Collectors.joining(between));
    }

    private static String plain(int words) {
        return "Warga Wonorejo Mulai Panen Raya\n\nWONOREJO, (KN) -- " + String.join("\n\n", NewsText.paragraphs(words))
                + "\n";
    }
}

package id.kawat.benchmarks.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;

/** What attackers and broken systems send, as large as the factor says: each must cost no more than its size. */
final class HostileShapes {

    /** Deepest that each parser takes. */
    private static final int XML_DEPTH = 150;

    private static final int JSON_DEPTH = 90;

    private HostileShapes() {}

    static List<Shape> all() {
        return List.of(
                g2("g2: nested to the limit", factor -> (nested(XML_DEPTH) + "<p>a</p>").repeat(10 * factor)),
                g2("g2: one long attribute", factor -> "<p class=\"" + "panjang ".repeat(1500 * factor) + "\">a</p>"),
                g2("g2: entities", factor -> "<p>" + "&eacute;&amp;&#233;&nbsp;".repeat(500 * factor) + "</p>"),
                g2("g2: loose ampersands", factor -> "<p>" + "a & b && c ".repeat(1000 * factor) + "</p>"),
                g2(
                        "g2: escaped twice",
                        factor -> "<p>" + "&amp;lt;b&amp;gt;x&amp;amp;lt; ".repeat(400 * factor) + "</p>"),
                g2("g2: empty elements", factor -> "<br/>".repeat(2000 * factor) + "<p>a</p>"),
                g2("g2: white space", factor -> "<p>a" + " \n\t".repeat(4000 * factor) + "b</p>"),
                shape(
                        "g2: never closed",
                        factor -> "<newsItem guid='a'><contentSet><inlineXML>" + "<p>a ".repeat(2400 * factor)),
                shape("xml: tags that do not end", factor -> "<newsItem guid='a'>" + "<p a='".repeat(2000 * factor)),
                html("html: never closed", factor -> "<b><i><a href=x>".repeat(750 * factor) + "a"),
                html("html: nested tables", factor -> "<table><tr><td>".repeat(800 * factor) + "a"),
                html("html: entities", factor -> "&eacute;&amp;lt;&#233;&nbsp;".repeat(500 * factor)),
                html("html: angle brackets", factor -> "< <! </ a<b ".repeat(1000 * factor)),
                ninjs(
                        "ninjs: nested to the limit",
                        factor -> ("[".repeat(JSON_DEPTH) + "]".repeat(JSON_DEPTH) + ",").repeat(65 * factor)),
                ninjs("ninjs: escapes", factor -> "\"" + "\\u00e9\\n\\\\".repeat(1000 * factor) + "\","),
                shape(
                        "rss: entries cut off",
                        factor -> "<rss><channel>" + "<item><title>a</title>".repeat(500 * factor)),
                telex("iptc: blanks", factor -> " ".repeat(12_000 * factor)),
                telex("iptc: blank lines", factor -> " \n\t\n".repeat(3000 * factor)),
                telex("iptc: short lines", factor -> "a\n".repeat(6000 * factor)),
                shape(
                        "anpa: marks",
                        factor -> "\u0016\u0016\u0001K0731\u001fkawat\r\nu i\u0013\u0011 BC-A 11-16 0098\r\n\u0002"
                                + "^a<\r\n   ".repeat(1500 * factor)),
                shape(
                        "mail: blanks",
                        factor -> "From: a@b.example\nSubject: " + "a ".repeat(3000 * factor) + "\n\nb"
                                + " \n".repeat(3000 * factor)),
                shape("text: blanks", factor -> "Judul\n\nMEDAN - Hujan" + " ".repeat(12_000 * factor) + "turun."),
                shape("text: one line", factor -> "kata ".repeat(2400 * factor)),
                shape("text: dashes", factor -> "A, (B) - ".repeat(1300 * factor)));
    }

    private static Shape shape(String name, java.util.function.IntFunction<String> text) {
        return Shape.ofOne(name, factor -> text.apply(factor).getBytes(UTF_8));
    }

    private static Shape telex(String name, java.util.function.IntFunction<String> text) {
        return shape(
                name,
                factor -> "\u0001kne0417 3 i 131  kn 0612\r\n\r\nA/\r\n\u0002Judul\r\nOleh A =\r\n\r\nHujan"
                        + text.apply(factor) + "turun.\r\n\u0003161105 GMT Nov 26\r\n");
    }

    private static Shape g2(String name, java.util.function.IntFunction<String> body) {
        return shape(
                name,
                factor -> "<newsItem guid='a' version='1'><contentSet><inlineXML><html><body>" + body.apply(factor)
                        + "</body></html></inlineXML></contentSet></newsItem>");
    }

    private static Shape html(String name, java.util.function.IntFunction<String> body) {
        return shape(name, factor -> "<!doctype html><html><body><article><p>a</p>" + body.apply(factor));
    }

    private static Shape ninjs(String name, java.util.function.IntFunction<String> value) {
        UnaryOperator<String> around =
                many -> "{\"uri\": \"a\", \"type\": \"text\", \"pubstatus\": \"usable\", \"body_text\": \"b\", \"x\": ["
                        + many + "0]}";
        return shape(name, factor -> around.apply(value.apply(factor)));
    }

    private static String nested(int depth) {
        return "<div>".repeat(depth) + "a" + "</div>".repeat(depth);
    }
}

package id.kawat.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can happen to a file: bits turned, its end lost, another encoding, stretches repeated or nested, foreign pieces in it. */
final class Damage {

    private static final List<Charset> CHARSETS = List.of(
            UTF_16LE, UTF_16BE, UTF_16, ISO_8859_1, Charset.forName("windows-1252"), Charset.forName("GB18030"));

    private static final List<String> PIECES = List.of(
            "<![CDATA[",
            "]]>",
            "<!--",
            "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"d\">]>",
            "&b;",
            "&#0;",
            "&#xD800;",
            "&amp;amp;lt;",
            "<a b='",
            "\"",
            "\u0000",
            "\u0001",
            "\u0003",
            "\uFEFF",
            "\r\n\r\n",
            "{\"a\":",
            "[[[[",
            "\\ud800",
            "1e999999",
            "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n",
            "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n",
            "=?utf-8?B?////?=",
            "9999-99-99T99:99:99Z");

    private static final int LONGEST_STRETCH = 60;
    private static final int MOST_REPEATS = 400;

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** Some of it, one after the other, to a copy. */
    byte[] to(byte[] file) {
        byte[] bytes = file.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> new String(bytes, UTF_8).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            case 2 -> repeated(bytes);
            case 3 -> nested(bytes);
            case 4 -> inserted(bytes, PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
            default -> flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int flips = 1 + random.nextInt(12); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** A stretch many times where it stands. */
    private byte[] repeated(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(LONGEST_STRETCH));
        String stretch = new String(bytes, from, to - from, ISO_8859_1);
        return inserted(
                bytes, from, stretch.repeat(random.nextInt(MOST_REPEATS)).getBytes(ISO_8859_1));
    }

    /** An opening, many times, with or without as many closings. */
    private byte[] nested(byte[] bytes) {
        String[] pair = List.of(
                        "<div> </div>", "[ ]", "{\"a\": }", "<table><tr><td> </td></tr></table>", "<b><p> </p></b>")
                .get(random.nextInt(5))
                .split(" ", 2);
        int depth = random.nextInt(MOST_REPEATS);
        String closing = random.nextBoolean() ? pair[1].repeat(depth) : "";
        return inserted(bytes, (pair[0].repeat(depth) + closing).getBytes(UTF_8));
    }

    private byte[] inserted(byte[] bytes, byte[] piece) {
        return inserted(bytes, random.nextInt(bytes.length + 1), piece);
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }
}

package id.kawat.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;

/** Bytes and words from outside, such that they can't play tricks on a terminal. */
final class ReadableText {

    private static final int BYTES_IN_A_ROW = 16;
    private static final int KIB = 1024;

    private ReadableText() {}

    /** One line of at most {@code longest} characters; control characters are dots. */
    static String line(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(longest + 1L).forEach(point -> line.appendCodePoint(isTrick(point) ? '·' : point));
        return line.codePointCount(0, line.length()) > longest
                ? line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…"
                : line.toString();
    }

    /** The text of bytes that are UTF-8 without control characters but line ends and tabs. */
    static Optional<String> text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.codePoints().anyMatch(point -> isTrick(point) && "\n\r\t".indexOf(point) < 0)
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /** Control characters, and those that turn the direction of what follows. */
    private static boolean isTrick(int point) {
        return Character.isISOControl(point)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || Character.getType(point) == Character.SURROGATE;
    }

    /** Rows of 16 bytes: where they stand, in hexadecimal, as ASCII. */
    static String hexDump(byte[] bytes, int most) {
        StringBuilder dump = new StringBuilder();
        for (int row = 0; row < Math.min(bytes.length, most); row += BYTES_IN_A_ROW) {
            StringBuilder hex = new StringBuilder();
            StringBuilder ascii = new StringBuilder();
            for (int i = row; i < Math.min(row + BYTES_IN_A_ROW, bytes.length); i++) {
                hex.append(i == row + BYTES_IN_A_ROW / 2 ? " " : "").append(String.format("%02x ", bytes[i]));
                ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
            }
            dump.append(String.format("%08x  %-50s |%s|%n", row, hex, ascii));
        }
        return dump.toString();
    }

    static String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        return bytes < KIB * KIB
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / (double) KIB)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (KIB * KIB));
    }
}

package id.kawat.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.kawat.ingest.wire.CharsetName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * An HTTP response as it was recorded.
 *
 * @param status 200 where a page was there
 * @param fields by their names in lower case
 * @param body as transferred
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpResponse(int status, Map<String, String> fields, byte[] body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+(\\d{3}).*");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private static final List<String> UNREAD = List.of("br", "zstd", "compress");

    /** The body would be larger than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(int limit) {
            super("the page's text has more than " + limit + " bytes when it is decompressed");
        }
    }

    /** Compressed in a way for which Java brings no reader. */
    static final class Unsupported extends IOException {

        private static final long serialVersionUID = 1;

        Unsupported(String encoding) {
            super("its page is compressed as " + encoding + ", of which only gzip and deflate are read");
        }
    }

    /** Empty if the bytes begin with no status line. */
    static Optional<HttpResponse> of(byte[] bytes) {
        int at = 0;
        int status = -1;
        Map<String, String> fields = new HashMap<>();
        while (at < bytes.length) {
            int end = endOfLine(bytes, at);
            String line = new String(bytes, at, end - at, ISO_8859_1).strip();
            at = end;
            if (status < 0) {
                Matcher matcher = STATUS.matcher(line);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                status = Integer.parseInt(matcher.group(1));
            } else if (line.isEmpty()) {
                break;
            } else if (line.indexOf(':') > 0) {
                int colon = line.indexOf(':');
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return status < 0
                ? Optional.empty()
                : Optional.of(new HttpResponse(status, fields, java.util.Arrays.copyOfRange(bytes, at, bytes.length)));
    }

    private static int endOfLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    /** Whether it says that it is a web page; one that says nothing may be. */
    boolean isPage() {
        String type = fields.getOrDefault("content-type", "text/html").toLowerCase(Locale.ROOT);
        return type.contains("html");
    }

    /** What its content type names, where Java knows it. */
    Optional<Charset> charset() {
        Matcher matcher = CHARSET.matcher(fields.getOrDefault("content-type", ""));
        return matcher.find() ? CharsetName.charset(matcher.group(1)) : Optional.empty();
    }

    /**
     * The body without what transfer and compression did to it. Archives often undo that and keep the fields, so the bytes decide.
     *
     * @throws TooLarge if it has more than {@code limit} bytes
     * @throws IOException if it can't be decompressed
     */
    byte[] content(int limit) throws IOException {
        byte[] whole = says("transfer-encoding", "chunked") ? unchunked(body) : body;
        if (whole.length > 2 && (whole[0] & 0xFF) == 0x1F && (whole[1] & 0xFF) == 0x8B) {
            return read(new GZIPInputStream(new ByteArrayInputStream(whole)), limit);
        }
        if (says("content-encoding", "deflate") && whole.length > 1 && whole[0] == 0x78) {
            return read(new InflaterInputStream(new ByteArrayInputStream(whole)), limit);
        }
        for (String other : UNREAD) {
            if (says("content-encoding", other) && !looksLikeText(whole)) {
                throw new Unsupported(other);
            }
        }
        return whole;
    }

    /** Archives undo compression and keep the field: text has a tag at its beginning and no odd bytes before it. */
    private static boolean looksLikeText(byte[] bytes) {
        for (int at = 0; at < Math.min(64, bytes.length); at++) {
            if (bytes[at] == '<') {
                return true;
            }
            if ((bytes[at] & 0xFF) < ' ' && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != '\t') {
                return false;
            }
        }
        return false;
    }

    private boolean says(String field, String word) {
        return fields.getOrDefault(field, "").toLowerCase(Locale.ROOT).contains(word);
    }

    private static byte[] read(InputStream in, int limit) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new TooLarge(limit);
            }
            return bytes;
        }
    }

    /** The chunks in a row; the bytes as they are where they are no chunks. */
    private static byte[] unchunked(byte[] bytes) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int end = endOfLine(bytes, at);
            String size = new String(bytes, at, Math.min(end - at, 200), ISO_8859_1)
                    .replaceFirst(";.*", "")
                    .strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                return whole.size() == 0 ? bytes : whole.toByteArray();
            }
            int length = Math.min(Integer.parseInt(size, 16), bytes.length - end);
            if (length == 0) {
                break;
            }
            whole.write(bytes, end, length);
            at = end + length;
            at += at < bytes.length && bytes[at] == '\r' ? 1 : 0;
            at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
        }
        return whole.toByteArray();
    }
}

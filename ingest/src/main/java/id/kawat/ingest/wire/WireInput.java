package id.kawat.ingest.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file or request as it came, and its text.
 *
 * <p>A byte order mark decides, then whether all bytes are valid UTF-8, then the charset the source's contract names, then what
 * the input declares, then windows-1252; {@link #decoded} says where they disagree. Bytes that are not valid are never
 * replaced; there is then no text. Ranges of the input decode on their own, so that a bad line costs only itself.
 */
public final class WireInput {

    private static final int OPENING = 4096;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final Charset charset;
    private final Optional<Charset> contract;
    private final int start;
    private final int unitBytes;
    private final boolean bigEndian;
    private final String opening;

    /**
     * @param bytes shared, not to be written to afterwards
     */
    public WireInput(byte[] bytes) {
        this(bytes, Optional.empty());
    }

    /**
     * @param bytes shared, not to be written to afterwards
     * @param contract charset of bytes that are not UTF-8, where the source names it
     */
    public WireInput(byte[] bytes, Optional<Charset> contract) {
        this.bytes = bytes;
        this.contract = contract;
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            charset = UTF_8;
            start = 3;
        } else if (startsWith(0xFF, 0xFE)) {
            charset = UTF_16LE;
            start = 2;
        } else if (startsWith(0xFE, 0xFF)) {
            charset = UTF_16BE;
            start = 2;
        } else {
            charset = withoutMark();
            start = 0;
        }
        unitBytes = charset.equals(UTF_16LE) || charset.equals(UTF_16BE) ? 2 : 1;
        bigEndian = charset.equals(UTF_16BE);
        opening = new String(bytes, start, Math.min(OPENING, bytes.length - start), charset);
    }

    /** XML and HTML in UTF-16 show themselves by their first character; the contract counts where the bytes are not UTF-8. */
    private Charset withoutMark() {
        if (startsWith('<', 0)) {
            return UTF_16LE;
        }
        if (startsWith(0, '<')) {
            return UTF_16BE;
        }
        return contract.filter(known -> decode(UTF_8, 0, bytes.length).isEmpty())
                .orElse(UTF_8);
    }

    /** Whether the input opens with these byte values, from 0 to 255. */
    public boolean startsWith(int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Everything as it came, byte order mark included. */
    public byte[] bytes() {
        return bytes;
    }

    /** What the bytes are in, by byte order mark, contract or default; {@link #decoded} may find another. */
    public Charset charset() {
        return charset;
    }

    /** The input as the one item it holds. */
    public WireItem whole() {
        return WireItem.whole(bytes);
    }

    /** The whole text in {@link #charset} without the byte order mark; empty if any byte is not valid. */
    public Optional<String> text() {
        return decode(start, bytes.length);
    }

    /** The whole text in whichever charset it turns out to be, with warnings; empty if it is valid in none. */
    public Optional<Decoded> decoded() {
        Optional<DeclaredCharset> declared = declared();
        return text().map(text -> new Decoded(text, charset, disagreement(declared, charset)))
                .or(() -> declared.flatMap(DeclaredCharset::charset).flatMap(this::decodedIn))
                .or(() -> decodedIn(WINDOWS).map(decoded -> new Decoded(decoded.text(), WINDOWS, guessed(declared))));
    }

    /** Whether the input names a charset of which nobody knows what it is. */
    public boolean declaresUnknownCharset() {
        return declared().filter(name -> name.charset().isEmpty()).isPresent();
    }

    private Optional<DeclaredCharset> declared() {
        return DeclaredCharset.in(new String(bytes, start, Math.min(OPENING, bytes.length - start), ISO_8859_1));
    }

    private Optional<Decoded> decodedIn(Charset other) {
        return decode(other, start, bytes.length).map(text -> new Decoded(text, other, List.of()));
    }

    private List<String> disagreement(Optional<DeclaredCharset> declared, Charset found) {
        boolean same = declared.isEmpty()
                || declared.get().charset().filter(found::equals).isPresent();
        return same || (isAscii() && declared.get().charset().isPresent())
                ? List.of()
                : List.of("it declares the charset " + declared.get().name() + " but was read as " + found.name()
                        + ", in which all of its bytes are valid");
    }

    private static List<String> guessed(Optional<DeclaredCharset> declared) {
        return List.of("its bytes are not valid "
                + declared.map(DeclaredCharset::name).orElse("UTF-8")
                + (declared.isPresent() ? ", which it declares" : "") + ": read as windows-1252");
    }

    private boolean isAscii() {
        for (byte unit : bytes) {
            if (unit < 0) {
                return false;
            }
        }
        return true;
    }

    /** The first few thousand characters for recognising formats, with replacements where bytes are not valid. */
    public String opening() {
        return opening;
    }

    /** The text of bytes {@code [from, to)}; empty if any of them is not valid. */
    public Optional<String> decode(int from, int to) {
        return decode(charset, from, to);
    }

    /** Java replaces what is not valid: only where such a sign is in the text the bytes are looked at strictly. */
    private Optional<String> decode(Charset in, int from, int to) {
        String text = new String(bytes, from, to - from, in);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : decodeStrictly(in, from, to);
    }

    private Optional<String> decodeStrictly(Charset in, int from, int to) {
        try {
            return Optional.of(in.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    /** Bytes {@code [from, to)} as they came. */
    public byte[] slice(int from, int to) {
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    /** Position of the text's first code unit, behind the byte order mark. */
    public int start() {
        return start;
    }

    /** Bytes in a code unit: 1, or 2 for UTF-16. Steps from {@link #start} to {@link #end}. */
    public int unitBytes() {
        return unitBytes;
    }

    /** Position behind the last whole code unit. */
    public int end() {
        return bytes.length - (bytes.length - start) % unitBytes;
    }

    /** The code unit at a position: ASCII characters, and only they, have their own value. */
    public int unitAt(int position) {
        int first = bytes[position] & 0xFF;
        if (unitBytes == 1) {
            return first;
        }
        int second = bytes[position + 1] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}

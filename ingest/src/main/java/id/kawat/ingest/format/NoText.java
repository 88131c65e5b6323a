package id.kawat.ingest.format;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.Map;
import java.util.Optional;

/** Finds input that holds no text, before any format looks at it. */
final class NoText {

    private static final Map<String, int[]> SIGNATURES = Map.of(
            "a ZIP archive or office document", new int[] {'P', 'K', 3, 4},
            "a PDF", new int[] {'%', 'P', 'D', 'F', '-'},
            "a gzip archive", new int[] {0x1F, 0x8B},
            "a JPEG picture", new int[] {0xFF, 0xD8, 0xFF},
            "a PNG picture", new int[] {0x89, 'P', 'N', 'G'},
            "a GIF picture", new int[] {'G', 'I', 'F', '8'},
            "an old office document", new int[] {0xD0, 0xCF, 0x11, 0xE0},
            "a program", new int[] {0x7F, 'E', 'L', 'F'});

    /** What teleprinter messages open with; they are often in a national charset. */
    private static final int SOH = 1;

    private static final int SYN = 0x16;

    private NoText() {}

    static Optional<Rejected> in(WireInput input) {
        if (isBlank(input)) {
            return Optional.of(new Rejected(input.whole(), ReasonClass.CONTENT_EMPTY, "there is nothing in it"));
        }
        Optional<String> known = SIGNATURES.entrySet().stream()
                .filter(signature -> input.startsWith(signature.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        return known.map(what -> binary(input, "it is " + what + ", not text"))
                .or(() -> !looksLikeJson(input) && isBinary(input)
                        ? Optional.of(binary(input, "it holds bytes that no text has"))
                        : Optional.empty());
    }

    private static Rejected binary(WireInput input, String message) {
        return new Rejected(input.whole(), ReasonClass.CONTENT_BINARY, message);
    }

    private static boolean isBlank(WireInput input) {
        for (int at = input.start(); at < input.end(); at += input.unitBytes()) {
            if (input.unitAt(at) > ' ' || input.unitAt(at) == 0) {
                return false;
            }
        }
        return true;
    }

    /** JSON is left to its reader, which refuses a broken line for itself. */
    private static boolean looksLikeJson(WireInput input) {
        String opening = input.opening().stripLeading();
        return opening.startsWith("{") || opening.startsWith("[");
    }

    /** A zero unit, or control characters together with bytes that do not decode. */
    private static boolean isBinary(WireInput input) {
        boolean controls = false;
        boolean isMessage = input.startsWith(SOH) || input.startsWith(SYN);
        for (int at = input.start(); at < input.end(); at += input.unitBytes()) {
            int unit = input.unitAt(at);
            if (unit == 0) {
                return true;
            }
            controls |= unit < ' ' && "\t\n\r\f\u000B\u001A\u001B".indexOf(unit) < 0;
        }
        return controls && !isMessage && input.text().isEmpty();
    }
}

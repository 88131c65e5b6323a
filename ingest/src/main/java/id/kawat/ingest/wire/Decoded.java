package id.kawat.ingest.wire;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Text of the input, and how it was read.
 *
 * @param text without the byte order mark
 * @param charset that all bytes are valid in
 * @param warnings one sentence where the input declares something else than it is
 */
public record Decoded(String text, Charset charset, List<String> warnings) {

    public Decoded {
        warnings = List.copyOf(warnings);
    }
}

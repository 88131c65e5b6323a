package id.kawat.ingest.format;

import java.util.List;
import java.util.Optional;

/**
 * Why a file is read as it is.
 *
 * @param format the one chosen; empty where none recognises it
 * @param sign what it was recognised by
 * @param passedBy formats that were asked before and did not recognise it
 * @param charset in which all of its bytes are valid; empty where there is none
 * @param warnings where it declares another charset
 */
public record Recognition(
        Optional<String> format,
        Optional<String> sign,
        List<String> passedBy,
        Optional<String> charset,
        List<String> warnings) {

    public Recognition {
        passedBy = List.copyOf(passedBy);
        warnings = List.copyOf(warnings);
    }
}

package id.kawat.ingest.xml;

import java.util.List;

/**
 * XML that any parser may see: no declaration, no DOCTYPE, no entity but the five of XML itself and numbers, no character that
 * XML forbids, no depth or number of attributes beyond the limits. It may still be malformed. Lines keep their numbers.
 *
 * @param text to be given to a parser as characters, never as bytes
 * @param warnings what was put right on the way, one sentence each
 */
public record SafeXml(String text, List<String> warnings) {

    public SafeXml {
        warnings = List.copyOf(warnings);
    }
}

package id.kawat.ingest.wire;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that the opening of the input names: an XML declaration, an HTML meta element, a MIME content type.
 *
 * @param name as written
 * @param charset empty where Java knows none of that name
 */
record DeclaredCharset(String name, Optional<Charset> charset) {

    private static final Pattern XML =
            Pattern.compile("\\A\\s{0,20}<\\?xml\\s[^>]{0,200}?encoding\\s{0,20}=\\s{0,20}[\"']([^\"'>]{1,60})[\"']");
    private static final Pattern HTML = Pattern.compile(
            "<meta\\s[^>]{0,300}?charset\\s{0,20}=\\s{0,20}[\"']?\\s{0,20}([^\"'>;/\\s]{1,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MIME = Pattern.compile(
            "^content-type:[^\\r\\n]{0,200}(?:\\r?\\n[ \\t][^\\r\\n]{0,200})?charset\\s?=\\s?\"?([^\";\\s]{1,60})",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /**
     * @param opening the input's first characters, one for each byte
     */
    static Optional<DeclaredCharset> in(String opening) {
        return find(XML, opening)
                .or(() -> find(HTML, opening))
                .or(() -> find(MIME, opening))
                .map(name -> new DeclaredCharset(name, CharsetName.charset(name)));
    }

    private static Optional<String> find(Pattern pattern, String opening) {
        Matcher matcher = pattern.matcher(opening);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}

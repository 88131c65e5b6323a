package id.kawat.ingest.wire;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What names of charsets mean in practice: senders use the Windows superset under the name of the standard, as browsers know. */
public final class CharsetName {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"));

    private CharsetName() {}

    /** Empty where Java knows no charset of that name. */
    public static Optional<Charset> charset(String name) {
        String meant = MEANT.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
        try {
            return Optional.of(Charset.forName(meant));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}

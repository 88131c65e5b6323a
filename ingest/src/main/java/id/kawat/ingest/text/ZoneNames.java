package id.kawat.ingest.text;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Zones by the letters that wires write, each with the one offset it is meant as: those of RFC 822, of Europe and Indonesia. */
public final class ZoneNames {

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("WET", "Z"),
            Map.entry("WEST", "+01:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("WIB", "+07:00"),
            Map.entry("WITA", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("MYT", "+08:00"),
            Map.entry("WIT", "+09:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    private ZoneNames() {}

    /** The offset; empty for letters that name none, or several. */
    public static Optional<ZoneOffset> offset(String letters) {
        return Optional.ofNullable(OFFSETS.get(letters.toUpperCase(Locale.ROOT)))
                .map(ZoneOffset::of);
    }
}

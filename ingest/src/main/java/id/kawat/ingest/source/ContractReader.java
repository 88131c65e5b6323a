package id.kawat.ingest.source;

import id.kawat.ingest.article.Rights;
import id.kawat.ingest.source.SourceTransport.Folder;
import id.kawat.ingest.source.SourceTransport.Poll;
import id.kawat.ingest.source.SourceTransport.Push;
import id.kawat.ingest.wire.EmbargoReading;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one source of {@code sources.yaml}. The fields are described in docs/sources.md. */
final class ContractReader {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);

    private ContractReader() {}

    static SourceContract read(YamlFields fields) {
        String id = fields.parsed("id", "letters, digits, points and dashes, at most 64", ContractReader::id)
                .orElseGet(() -> fields.requiredText("id"));
        SourceContract contract = new SourceContract(
                id,
                fields.text("name").orElse(id),
                transport(fields),
                fields.text("format"),
                fields.parsed("zone", "a time zone such as Asia/Jakarta", ZoneId::of),
                fields.parsed("charset", "a charset such as windows-1252", Charset::forName),
                fields.parsed("language", "a BCP 47 tag such as id or en-US", ContractReader::language),
                fields.parsed("embargo", "empty-holds or empty-means-none", ContractReader::embargo)
                        .orElse(EmbargoReading.EMPTY_HOLDS),
                fields.parsed("silence", "a duration such as 90m, 6h or 2d", ContractReader::duration),
                fields.parsed("sequence", "holes or ignore", ContractReader::countsUp)
                        .orElse(false),
                fields.fields("rights").map(ContractReader::rights).orElse(Rights.NONE));
        fields.requireAllRead();
        return contract;
    }

    private static SourceTransport transport(YamlFields fields) {
        Optional<Path> folder = fields.parsed("folder", "a path", Path::of);
        Optional<URI> url = fields.parsed("url", "an address that opens with http:// or https://", ContractReader::url);
        Optional<Duration> every = fields.parsed("every", "a duration from 10s, such as 5m", ContractReader::pause);
        List<String> allowed = fields.texts("allow_hosts");
        String transport =
                fields.text("transport").orElse(url.isPresent() ? "poll" : folder.isPresent() ? "folder" : "push");
        fields.require(
                Set.of("poll", "folder", "push").contains(transport), "\"transport\" must be poll, folder or push");
        fields.require(
                transport.equals("poll") == url.isPresent(), "\"url\" belongs to transport poll, and only there");
        fields.require(
                transport.equals("folder") == folder.isPresent(),
                "\"folder\" belongs to transport folder, and only there");
        fields.require(
                url.isPresent() || (every.isEmpty() && allowed.isEmpty()),
                "\"every\" and \"allow_hosts\" belong to transport poll");
        return url.<SourceTransport>map(address -> new Poll(address, every.orElse(EVERY), lowerCase(allowed)))
                .or(() -> folder.map(Folder::new))
                .orElseGet(Push::new);
    }

    private static Set<String> lowerCase(List<String> hosts) {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Rights rights(YamlFields fields) {
        Rights rights = new Rights(fields.text("copyright"), fields.text("usage_terms"));
        fields.requireAllRead();
        return rights;
    }

    private static String id(String text) {
        require(ID.matcher(text).matches());
        return text;
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        require((scheme.equals("http") || scheme.equals("https")) && url.getHost() != null);
        return url;
    }

    private static String language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static EmbargoReading embargo(String word) {
        return EmbargoReading.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean countsUp(String word) {
        require(word.equals("holes") || word.equals("ignore"));
        return word.equals("holes");
    }

    private static Duration pause(String text) {
        Duration pause = duration(text);
        require(pause.compareTo(SHORTEST_PAUSE) >= 0);
        return pause;
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        require(matcher.matches());
        Duration duration =
                UNITS.getOrDefault(matcher.group(2), Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)));
        require(!duration.isZero());
        return duration;
    }

    /** What is refused is named by the caller, with its line. */
    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}

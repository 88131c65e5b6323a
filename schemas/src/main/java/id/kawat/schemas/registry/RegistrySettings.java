package id.kawat.schemas.registry;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach the registry. The keys are Confluent's own.
 *
 * @param urls in the order they are tried, at least one
 * @param requestTimeout for one request to one registry, connecting included
 * @param retries how many times all of {@code urls} are tried again after trouble that may pass
 * @param firstWait before the first retry; doubled for each further one
 * @param longestWait no wait is longer than this
 */
public record RegistrySettings(
        List<RegistryUrl> urls, Duration requestTimeout, int retries, Duration firstWait, Duration longestWait) {

    /** URLs with commas. */
    public static final String URL = "schema.registry.url";

    /** {@code URL} (credentials before the host, the default) or {@code USER_INFO}. */
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";

    /** {@code user:password}, read where the source is {@code USER_INFO}. */
    public static final String USER_INFO = "basic.auth.user.info";

    /** Milliseconds for one request, 10,000 unless set. */
    public static final String READ_TIMEOUT = "http.read.timeout.ms";

    /** Five unless set, which together with the waits bridges about eight seconds. */
    public static final String RETRIES = "max.retries";

    /** Milliseconds before the first retry, 250 unless set. */
    public static final String FIRST_WAIT = "retries.wait.ms";

    /** Milliseconds, 4,000 unless set. */
    public static final String LONGEST_WAIT = "retries.max.wait.ms";

    /**
     * @throws IllegalArgumentException if no registry is named
     */
    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException(
                    URL + ": name the schema registry, as http://host:port (several with commas)");
        }
    }

    /**
     * Reads a serde's configuration; keys of others are left alone.
     *
     * @throws IllegalArgumentException if a value is missing or not of its form; the message names the key
     */
    public static RegistrySettings of(Map<String, ?> config) {
        return new RegistrySettings(
                urls(config),
                Duration.ofMillis(number(config, READ_TIMEOUT, 10_000)),
                number(config, RETRIES, 5),
                Duration.ofMillis(number(config, FIRST_WAIT, 250)),
                Duration.ofMillis(number(config, LONGEST_WAIT, 4_000)));
    }

    private static List<RegistryUrl> urls(Map<String, ?> config) {
        List<RegistryUrl> plain = Arrays.stream(text(config, URL).orElse("").split(",", -1))
                .filter(url -> !url.isBlank())
                .map(RegistryUrl::parse)
                .toList();
        String source = text(config, CREDENTIALS_SOURCE).orElse("URL");
        return switch (source) {
            case "URL" -> plain;
            case "USER_INFO" -> {
                String userInfo = userInfo(config);
                yield plain.stream().map(url -> url.withUser(userInfo)).toList();
            }
            default ->
                throw new IllegalArgumentException(CREDENTIALS_SOURCE + ": URL or USER_INFO, not \"" + source + "\"");
        };
    }

    private static String userInfo(Map<String, ?> config) {
        return text(config, USER_INFO)
                .filter(info -> info.indexOf(':') > 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        USER_INFO + ": user:password is needed where " + CREDENTIALS_SOURCE + " is USER_INFO"));
    }

    private static int number(Map<String, ?> config, String key, int otherwise) {
        String value = text(config, key).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with negative ones
        }
        throw new IllegalArgumentException(key + ": a whole number from 0, not \"" + value + "\"");
    }

    private static Optional<String> text(Map<String, ?> config, String key) {
        return Optional.ofNullable(config.get(key)).map(Object::toString);
    }

    /** Addresses without credentials, as messages name them. */
    String addresses() {
        return String.join(", ", urls.stream().map(RegistryUrl::toString).toList());
    }
}

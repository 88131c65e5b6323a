package id.kawat.app.settings;

import java.util.List;
import java.util.Locale;

/** Keeps passwords out of what we print. */
final class Secrets {

    private static final List<String> SECRET = List.of("password", "secret", "user.info", "jaas", "token", "key.");

    private Secrets() {}

    static String masked(String key, String value) {
        String lower = key.toLowerCase(Locale.ROOT);
        return !value.isEmpty() && SECRET.stream().anyMatch(lower::contains) ? "********" : value;
    }
}

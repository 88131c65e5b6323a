package id.kawat.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Optional;

/**
 * Where one registry is.
 *
 * @param base without credentials and without a slash at the end
 * @param authorization value of the {@code Authorization} header, where the registry wants to know who asks
 */
public record RegistryUrl(URI base, Optional<String> authorization) {

    /**
     * Reads {@code http://host:port/path}, credentials before the host allowed.
     *
     * @throws IllegalArgumentException if it is not such a URL
     */
    public static RegistryUrl parse(String text) {
        try {
            URI uri = new URI(text.strip());
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                throw notAUrl(text);
            }
            String path = uri.getRawPath().replaceAll("/+$", "");
            URI base = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), path, null, null);
            return new RegistryUrl(base, Optional.ofNullable(uri.getUserInfo()).map(RegistryUrl::basic));
        } catch (URISyntaxException cause) {
            throw notAUrl(text);
        }
    }

    private static IllegalArgumentException notAUrl(String text) {
        String withoutCredentials = text.strip().replaceAll("//[^/@]*@", "//***@");
        return new IllegalArgumentException(
                "schema.registry.url: not of the form http://host:port: \"" + withoutCredentials + "\"");
    }

    RegistryUrl withUser(String userInfo) {
        return new RegistryUrl(base, Optional.of(basic(userInfo)));
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8));
    }

    /** The address only: safe to print. */
    @Override
    public String toString() {
        return base.toString();
    }
}

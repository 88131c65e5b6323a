package id.kawat.ingest.poll;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for connections and refuses those that lead inside. What it answers is what is connected to, so a name that
 * resolves differently a moment later gains nothing.
 */
final class GuardedNames implements DnsResolver {

    private final DnsResolver resolver;
    private final Set<String> allowed;

    /**
     * @param resolver what resolves in truth
     * @param allowed names, in lower case, that may lead inside
     */
    GuardedNames(DnsResolver resolver, Set<String> allowed) {
        this.resolver = resolver;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1");
        if (!allowed.contains(name) && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new RefusedHostException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name leads to an address inside. */
    static final class RefusedHostException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        RefusedHostException(String host) {
            super(host + " leads to a private address; if that is meant, name it in allow_hosts of the source");
        }
    }
}

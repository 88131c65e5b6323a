package id.kawat.gateway.http;

import id.kawat.gateway.access.Access;
import id.kawat.gateway.access.Limits;
import id.kawat.gateway.access.Principal;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lets requests in: who asks, whether they may, and whether it is not too much. */
final class Door {

    private static final String BEARER = "bearer ";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Access access;
    private final Limits limits;

    Door(Access access, Limits limits) {
        this.access = access;
        this.limits = limits;
    }

    /**
     * Who asks.
     *
     * @throws ProblemException if they are not let in
     */
    Principal enter(Context context) {
        if (access.isOpen()) {
            requireThisMachine(context);
        }
        Principal principal = access.principal(secret(context))
                .orElseThrow(() -> ProblemException.parameter(
                                401,
                                "Authorization",
                                "send \"Authorization: Bearer TOKEN\" with a token that is known here")
                        .withHeader("WWW-Authenticate", "Bearer"));
        long wait = limits.secondsToWait(principal);
        if (wait > 0) {
            throw ProblemException.of(
                            429,
                            "Too many requests",
                            "gateway.requests.per.minute is reached; wait " + wait + " s, or follow a stream")
                    .withHeader("Retry-After", Long.toString(wait));
        }
        return principal;
    }

    /** A web page from elsewhere, whose name was bent to this machine, must not read what is open to this machine only. */
    private static void requireThisMachine(Context context) {
        String host =
                Optional.ofNullable(context.header("Host")).orElse("localhost").toLowerCase(Locale.ROOT);
        if (!THIS_MACHINE.contains(host.replaceFirst(":\\d+$", ""))) {
            throw ProblemException.parameter(
                    421, "Host", "without tokens only localhost and 127.0.0.1 are answered, not " + host);
        }
    }

    private static Optional<String> secret(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** As {@link #enter}, for one feed. */
    Principal enter(Context context, Feed feed) {
        Principal principal = enter(context);
        if (!principal.mayRead(feed.path())) {
            throw ProblemException.parameter(403, "Authorization", "this token may not read " + feed.path());
        }
        return principal;
    }
}

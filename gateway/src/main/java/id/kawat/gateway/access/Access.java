package id.kawat.gateway.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is let in: whoever knows a token of the file, or, on loopback only, everyone on this machine. */
public final class Access {

    private static final Principal EVERYONE = new Principal("everyone", Set.of(), Set.of());

    private final List<Token> tokens;

    private Access(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Without tokens. */
    public static Access open() {
        return new Access(List.of());
    }

    /**
     * With the tokens of a file.
     *
     * @throws IllegalArgumentException if it can't be read, naming the line, or others may write it
     */
    public static Access of(Path tokenFile) {
        return new Access(TokenFile.read(tokenFile));
    }

    public boolean isOpen() {
        return tokens.isEmpty();
    }

    /**
     * Refuses to go without tokens where others can reach us.
     *
     * @throws IllegalArgumentException naming the settings
     */
    public void requireSafeOn(String host) {
        if (isOpen() && !isLoopback(host)) {
            throw new IllegalArgumentException("gateway.http.host = " + host
                    + ": other machines can reach this address, so every client has to show a token;"
                    + " name a file of tokens with gateway.tokens, or listen on 127.0.0.1");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("gateway.http.host: no such host: " + host, unknown);
        }
    }

    /** Every token is looked at, so that the time tells nothing; empty where none fits. */
    public Optional<Principal> principal(Optional<String> secret) {
        if (isOpen()) {
            return Optional.of(EVERYONE);
        }
        String hash = Token.hash(secret.orElse(""));
        Optional<Principal> found = Optional.empty();
        for (Token token : tokens) {
            if (token.isHash(hash)) {
                found = Optional.of(token.principal());
            }
        }
        return found;
    }
}

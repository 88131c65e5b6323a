package id.kawat.gateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The file of tokens. A line is {@code name sha256 feeds sources}: what can be read ({@code quotes,changes} or {@code *}) and of
 * which sources ({@code antara,kcna} or {@code *}). Empty lines and those that start with {@code #} are passed over.
 */
public final class TokenFile {

    private static final Set<String> FEEDS = new TreeSet<>(Set.of("quotes", "entities", "articles", "changes"));
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private TokenFile() {}

    /**
     * A secret and the line that lets it in.
     *
     * @param secret to be given to the client; it is kept nowhere
     */
    public record NewToken(String secret, String line) {

        /** For everything; the line can be narrowed down. */
        public static NewToken named(String name) {
            String secret = Token.newSecret(new SecureRandom());
            return new NewToken(secret, name + " " + Token.hash(secret) + " * *");
        }
    }

    static List<Token> read(Path file) {
        List<String> lines;
        try {
            requireOwn(file);
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new IllegalArgumentException("gateway.tokens: can't read " + file + ": " + cause.getMessage(), cause);
        }
        List<Token> tokens = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Token token = token(line, file + " line " + (i + 1));
                require(names.add(token.principal().name()), file + " line " + (i + 1), "the name stands there twice");
                tokens.add(token);
            }
        }
        require(!tokens.isEmpty(), file.toString(), "there is no token in it; make one with kawat gateway --new-token");
        return tokens;
    }

    private static void requireOwn(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(file));
        permissions.retainAll(OTHERS_WRITE);
        require(permissions.isEmpty(), file.toString(), "others may write it; chmod go-w it");
    }

    private static Token token(String line, String where) {
        String[] parts = BLANKS.split(line, -1);
        require(parts.length == 4, where, "a token has name, sha256, feeds and sources");
        require(
                HASH.matcher(parts[1]).matches(),
                where,
                "the second word is the SHA-256 of the token in 64 hexadecimal digits, never the token itself");
        Set<String> feeds = names(parts[2]);
        Set<String> unknown = new TreeSet<>(feeds);
        unknown.removeAll(FEEDS);
        require(unknown.isEmpty(), where, "no such feed: " + unknown + "; known are " + FEEDS);
        return new Token(parts[1], new Principal(parts[0], feeds, names(parts[3])));
    }

    private static Set<String> names(String list) {
        return list.equals("*") ? Set.of() : new HashSet<>(Arrays.asList(list.split(",")));
    }

    private static void require(boolean right, String where, String why) {
        if (!right) {
            throw new IllegalArgumentException("gateway.tokens: " + where + ": " + why);
        }
    }
}

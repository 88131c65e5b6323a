package id.kawat.enrich.entity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads an alias file: UTF-8, comma-separated, {@code id,name,language,variant} as its first line. */
public final class AliasFile {

    private static final List<String> HEADER = List.of("id", "name", "language", "variant");

    private final String file;
    private final List<Alias> rows = new ArrayList<>();
    private final Map<String, CsvLine> lineByVariant = new HashMap<>();
    private final Map<String, CsvLine> lineById = new HashMap<>();

    private AliasFile(Path file) {
        this.file = file.toString();
    }

    /**
     * Reads the file whole.
     *
     * @throws IllegalArgumentException naming the file, the line and what is wrong there
     */
    public static Aliases read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new AliasFile(file).read(bytes);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no alias file " + file, missing);
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("alias file " + file + " is not UTF-8; save it as UTF-8", notUtf8);
        } catch (IOException cause) {
            throw new IllegalArgumentException("alias file " + file + " can't be read: " + cause.getMessage(), cause);
        }
    }

    private Aliases read(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        List<CsvLine> lines = CsvLine.all(text.startsWith("\ufeff") ? text.substring(1) : text, this::wrong);
        if (lines.isEmpty() || !lines.get(0).fields().equals(HEADER)) {
            throw wrong(1, "the first line must be " + String.join(",", HEADER));
        }
        lines.subList(1, lines.size()).forEach(this::add);
        return new Aliases(rows, HexFormat.of().formatHex(sha256().digest(bytes), 0, 6));
    }

    private void add(CsvLine line) {
        if (line.fields().size() != HEADER.size()) {
            throw wrong(
                    line.number(),
                    "has " + line.fields().size() + " fields instead of " + HEADER.size()
                            + "; a name with a comma stands in quotation marks");
        }
        String id = line.fields().get(0);
        EntityType type = Alias.typeOf(id)
                .orElseThrow(() -> wrong(
                        line.number(),
                        "id \"" + id + "\" is none of person:, org:, place:, country: and a name without blanks or |"));
        String language = line.fields().get(2).toLowerCase(Locale.ROOT);
        if (!language.matches("([a-z]{2,3})?")) {
            throw wrong(line.number(), "language \"" + language + "\" is no code of two or three letters, nor empty");
        }
        Alias alias =
                new Alias(id, filled(line, 1), Optional.of(language).filter(code -> !code.isEmpty()), filled(line, 3));
        requireAgreement(line, alias, Aliases.key(type, language, alias.variant()));
        rows.add(alias);
    }

    private String filled(CsvLine line, int field) {
        String value = line.fields().get(field);
        if (value.isEmpty()) {
            throw wrong(line.number(), "has no " + HEADER.get(field));
        }
        return value;
    }

    private void requireAgreement(CsvLine line, Alias alias, String variantKey) {
        CsvLine first = lineById.putIfAbsent(alias.id(), line);
        if (first != null && !first.fields().get(1).equals(alias.name())) {
            throw wrong(
                    line.number(),
                    alias.id() + " is called \"" + alias.name() + "\" here and \""
                            + first.fields().get(1) + "\" in line " + first.number());
        }
        CsvLine same = lineByVariant.putIfAbsent(variantKey, line);
        if (same != null && !same.fields().get(0).equals(alias.id())) {
            throw wrong(
                    line.number(),
                    "\"" + alias.variant() + "\" is " + alias.id() + " here and "
                            + same.fields().get(0) + " in line " + same.number());
        }
    }

    private IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("alias file " + file + ", line " + line + ": " + what);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.kawat.enrich.entity.crf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of a model: a header with format version and SHA-256, then the deflated content. The same model gives the same
 * bytes.
 */
public final class ModelFile {

    private static final byte[] MAGIC = "KAWATCRF".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int CHECKSUM = 32;
    private static final int HEADER = MAGIC.length + Integer.BYTES + CHECKSUM;

    /** More than any model of ours has; a wrong number must not ask for all memory. */
    private static final int MOST_ENTRIES = 1 << 22;

    private ModelFile() {}

    public static byte[] write(Model model) {
        byte[] content = content(model);
        return ByteBuffer.allocate(HEADER + content.length)
                .put(MAGIC)
                .putInt(VERSION)
                .put(checksum(content, 0))
                .put(content)
                .array();
    }

    /**
     * Reads a model.
     *
     * @param name what messages call the file
     * @throws IllegalArgumentException naming the file if it is no model, of another version or damaged
     */
    public static Model read(String name, byte[] file) {
        if (file.length < HEADER || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IllegalArgumentException(name + " is no model of Kawat's; `kawat train entities` writes one");
        }
        int version = ByteBuffer.wrap(file).getInt(MAGIC.length);
        if (version != VERSION) {
            throw new IllegalArgumentException(name + " has format version " + version + ", this program reads version "
                    + VERSION + "; train it anew with `kawat train entities`");
        }
        if (!Arrays.equals(checksum(file), checksum(file, HEADER))) {
            throw new IllegalArgumentException(name + " is damaged: its checksum does not fit; take a fresh copy");
        }
        return parse(name, file);
    }

    private static Model parse(String name, byte[] file) {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(file, HEADER, file.length - HEADER))) {
            ByteBuffer content = ByteBuffer.wrap(in.readAllBytes());
            WordLexicon lexicon = readLexicon(content);
            Field wire = readField(content);
            return new Model(lexicon, wire, content.get() == 0 ? wire : readField(content));
        } catch (IOException | BufferUnderflowException broken) {
            throw new IllegalArgumentException(name + " is damaged: " + broken.getMessage(), broken);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a model with one field uses it for both
    private static byte[] content(Model model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            writeLexicon(model.lexicon(), out);
            writeField(model.wire(), out);
            boolean two = model.columns() != model.wire();
            out.writeBoolean(two);
            if (two) {
                writeField(model.columns(), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void writeField(Field field, DataOutputStream out) throws IOException {
        out.writeDouble(field.scale());
        for (int transition : field.transitions()) {
            out.writeInt(transition);
        }
        writeWeights(field.weights(), out);
    }

    private static Field readField(ByteBuffer in) {
        double scale = in.getDouble();
        int[] transitions = new int[Labels.COUNT * Labels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.getInt();
        }
        return new Field(readWeights(in), transitions, scale);
    }

    /** Label by label, because weights of one label are more alike than those of one feature. */
    private static void writeWeights(WeightTable weights, DataOutputStream out) throws IOException {
        int[] keys = weights.sortedKeys();
        writeKeys(keys, out);
        byte[] column = new byte[keys.length];
        for (int label = 0; label < Labels.COUNT; label++) {
            for (int i = 0; i < keys.length; i++) {
                column[i] = weights.weightOf(keys[i], label);
            }
            out.write(column);
        }
    }

    private static WeightTable readWeights(ByteBuffer in) {
        int[] keys = readKeys(in);
        byte[] rows = new byte[keys.length * Labels.COUNT];
        byte[] column = new byte[keys.length];
        for (int label = 0; label < Labels.COUNT; label++) {
            in.get(column);
            for (int i = 0; i < keys.length; i++) {
                rows[i * Labels.COUNT + label] = column[i];
            }
        }
        return new WeightTable(keys, rows);
    }

    private static void writeLexicon(WordLexicon lexicon, DataOutputStream out) throws IOException {
        int[] keys = lexicon.sortedKeys();
        writeKeys(keys, out);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            for (int key : keys) {
                out.writeByte((int) (lexicon.factsOf(key) >>> shift));
            }
        }
    }

    private static WordLexicon readLexicon(ByteBuffer in) {
        int[] keys = readKeys(in);
        long[] facts = new long[keys.length];
        byte[] column = new byte[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            in.get(column);
            for (int i = 0; i < keys.length; i++) {
                facts[i] |= (column[i] & 0xffL) << shift;
            }
        }
        WordLexicon.Builder lexicon = new WordLexicon.Builder(keys.length);
        for (int i = 0; i < keys.length; i++) {
            lexicon.add(keys[i], facts[i]);
        }
        return lexicon.build();
    }

    /** Keys rise, so that the steps between them are small numbers. */
    private static void writeKeys(int[] keys, DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        long before = Integer.MIN_VALUE;
        for (int key : keys) {
            long step = key - before;
            while (step > 0x7f) {
                out.writeByte((int) step | 0x80);
                step >>>= 7;
            }
            out.writeByte((int) step);
            before = key;
        }
    }

    private static int[] readKeys(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0 || count > MOST_ENTRIES) {
            throw new BufferUnderflowException();
        }
        int[] keys = new int[count];
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            long step = 0;
            int shift = 0;
            int part = in.get() & 0xff;
            for (; part > 0x7f && shift < Integer.SIZE; shift += 7) {
                step |= (long) (part & 0x7f) << shift;
                part = in.get() & 0xff;
            }
            before += step | (long) part << shift;
            keys[i] = (int) before;
        }
        return keys;
    }

    /** The checksum that a file states. */
    static byte[] checksum(byte[] file) {
        return Arrays.copyOfRange(file, HEADER - CHECKSUM, HEADER);
    }

    private static byte[] checksum(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

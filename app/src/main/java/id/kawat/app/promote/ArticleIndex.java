package id.kawat.app.promote;

import id.kawat.streams.version.Standing;
import id.kawat.streams.version.StandingFormat;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * What a promotion has to know of the articles of one partition, on disk: memory does not grow with them. Not thread-safe; what
 * the folder holds afterwards is of no use to anybody.
 */
final class ArticleIndex implements AutoCloseable {

    private static final byte WANTED = 'w';
    private static final byte LIVE = 'l';
    private static final String STORE = "articles";
    private static final long WRITE_BUFFER_BYTES = 16L << 20;

    private final Serde<Standing> standings = StandingFormat.serde();
    private final Options options;
    private final RocksDB db;

    /** Opens an empty one in a folder that does not exist yet. */
    ArticleIndex(Path folder) {
        this.options = new Options()
                .setCreateIfMissing(true)
                .setErrorIfExists(true)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        try {
            this.db = RocksDB.open(options, folder.toString());
        } catch (RocksDBException failure) {
            options.close();
            throw broken(failure);
        }
    }

    /** The result has the article, last at {@code offset}. */
    void want(byte[] id, long offset) {
        put(key(WANTED, id), ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    }

    /** The result has the article no longer. */
    void forget(byte[] id) {
        delete(key(WANTED, id));
    }

    /** Where the result has the article last. */
    OptionalLong wanted(byte[] id) {
        byte[] offset = get(key(WANTED, id));
        return offset == null
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(offset).getLong());
    }

    /** How it is live; {@link LiveArticle#UNKNOWN} where nothing is known of it. */
    LiveArticle live(byte[] id) {
        byte[] kept = get(key(LIVE, id));
        if (kept == null) {
            return LiveArticle.UNKNOWN;
        }
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        Standing standing = standings.deserializer().deserialize(STORE, next(bytes));
        return new LiveArticle(standing, bytes.hasRemaining() ? Optional.of(next(bytes)) : Optional.empty());
    }

    private static byte[] next(ByteBuffer bytes) {
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return part;
    }

    void live(byte[] id, LiveArticle article) {
        byte[] standing = standings.serializer().serialize(STORE, article.standing());
        int size = Integer.BYTES
                + standing.length
                + article.record().map(record -> Integer.BYTES + record.length).orElse(0);
        ByteBuffer bytes = ByteBuffer.allocate(size).putInt(standing.length).put(standing);
        article.record().ifPresent(record -> bytes.putInt(record.length).put(record));
        put(key(LIVE, id), bytes.array());
    }

    /** It is not live. */
    void retract(byte[] id) {
        delete(key(LIVE, id));
    }

    private static byte[] key(byte kind, byte[] id) {
        return ByteBuffer.allocate(1 + id.length).put(kind).put(id).array();
    }

    private void put(byte[] key, byte[] value) {
        try {
            db.put(key, value);
        } catch (RocksDBException failure) {
            throw broken(failure);
        }
    }

    private byte @Nullable [] get(byte[] key) {
        try {
            return db.get(key);
        } catch (RocksDBException failure) {
            throw broken(failure);
        }
    }

    private void delete(byte[] key) {
        try {
            db.delete(key);
        } catch (RocksDBException failure) {
            throw broken(failure);
        }
    }

    private static IllegalStateException broken(RocksDBException failure) {
        return new IllegalStateException(
                "data.dir: can't keep what is live of a partition on disk: " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        db.close();
        options.close();
        standings.close();
    }
}

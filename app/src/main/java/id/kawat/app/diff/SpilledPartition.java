package id.kawat.app.diff;

import id.kawat.app.cli.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * The last record of each key of one partition, in the order of keys. A compacted topic holds older ones too, and a partition may be larger
 * than memory: it is kept in a temporary folder, which is gone after {@link #close}. For one thread.
 */
final class SpilledPartition implements AutoCloseable {

    private static final long WRITE_BUFFER = 16L * 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private final Path folder;
    private final Options options;
    private final WriteOptions unlogged;
    private final RocksDB records;

    SpilledPartition() {
        try {
            folder = Files.createTempDirectory("kawat-diff");
            options = new Options()
                    .setCreateIfMissing(true)
                    .setCompressionType(CompressionType.LZ4_COMPRESSION)
                    .setWriteBufferSize(WRITE_BUFFER);
            unlogged = new WriteOptions().setDisableWAL(true);
            records = RocksDB.open(options, folder.toString());
        } catch (IOException | RocksDBException failure) {
            throw noRoom(failure);
        }
    }

    private static CommandFailure noRoom(Exception failure) {
        return CommandFailure.failed(
                "can't keep a partition in " + System.getProperty("java.io.tmpdir") + ": " + failure.getMessage()
                        + "; make room there, or name another folder with KAWAT_JAVA_OPTS=-Djava.io.tmpdir=DIR",
                failure);
    }

    /** Takes the next record; a tombstone takes back what came before it. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                records.delete(unlogged, record.key());
            } else {
                records.put(unlogged, record.key(), record.value());
            }
        } catch (RocksDBException failure) {
            throw noRoom(failure);
        }
    }

    /** From the first key on. */
    Cursor cursor() {
        RocksIterator iterator = records.newIterator();
        iterator.seekToFirst();
        return new Cursor(iterator);
    }

    /** Stands on a record, or behind the last. */
    static final class Cursor implements AutoCloseable {

        private final RocksIterator iterator;

        private Cursor(RocksIterator iterator) {
            this.iterator = iterator;
        }

        /** Empty behind the last record. */
        Optional<byte[]> key() {
            return iterator.isValid() ? Optional.of(iterator.key()) : Optional.empty();
        }

        byte[] value() {
            return iterator.value();
        }

        void next() {
            iterator.next();
        }

        @Override
        public void close() {
            iterator.close();
        }
    }

    @Override
    public void close() {
        records.close();
        unlogged.close();
        options.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

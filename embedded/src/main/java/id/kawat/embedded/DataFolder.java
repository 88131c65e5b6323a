package id.kawat.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder a broker keeps its data in, held by one broker at a time. */
final class DataFolder implements AutoCloseable {

    /** Below this a broker would start and soon stop again. */
    private static final long LEAST_FREE_BYTES = 64L * 1024 * 1024;

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder where it is missing, and takes it.
     *
     * @throws EmbeddedStartException if it is in use, can't be written or has no room
     */
    static DataFolder take(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.resolve("kafka"));
            checkRoom(folder);
            FileChannel lockFile = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return take(folder, lockFile);
        } catch (IOException cause) {
            throw EmbeddedStartException.folderUnusable(folder, cause);
        }
    }

    private static void checkRoom(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw EmbeddedStartException.diskFull(folder, free);
        }
    }

    private static DataFolder take(Path folder, FileChannel lockFile) throws IOException {
        if (!tryLock(lockFile)) {
            String holder = readHolder(lockFile);
            lockFile.close();
            throw EmbeddedStartException.folderInUse(folder, holder);
        }
        lockFile.truncate(0);
        String self = Long.toString(ProcessHandle.current().pid());
        lockFile.write(ByteBuffer.wrap(self.getBytes(UTF_8)), 0);
        return new DataFolder(folder, lockFile);
    }

    /** The lock is released with its channel, at the latest when the process ends, however it ends. */
    private static boolean tryLock(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static String readHolder(FileChannel lockFile) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        lockFile.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), UTF_8);
        return text.isBlank() ? "" : " (process " + text + ")";
    }

    /** Where the broker's logs are. */
    Path logs() {
        return folder.resolve("kafka");
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException cause) {
            throw new IllegalStateException("can't give back the data folder " + folder, cause);
        }
    }
}

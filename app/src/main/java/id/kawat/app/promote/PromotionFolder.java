package id.kawat.app.promote;

import id.kawat.app.cli.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one promotion at a time. What one leaves behind that was killed, the next one removes. */
final class PromotionFolder implements AutoCloseable {

    private final Path index;
    private final FileChannel lock;

    /**
     * Takes the folder.
     *
     * @throws CommandFailure if another promotion has it, or it can't be written
     */
    PromotionFolder(Path folder) {
        this.index = folder.resolve("index");
        try {
            Files.createDirectories(folder);
            this.lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            requireFree(folder);
            clear();
            Files.createDirectories(index);
        } catch (IOException cause) {
            throw CommandFailure.failed(
                    "data.dir: can't write " + folder + ": " + cause.getMessage() + "; name another with --data-dir",
                    cause);
        }
    }

    private void requireFree(Path folder) throws IOException {
        if (isTaken()) {
            lock.close();
            throw CommandFailure.failed("another `kawat promote` is at work in " + folder
                    + ": let it finish, or stop it, it can go on later");
        }
    }

    private boolean isTaken() throws IOException {
        try {
            FileLock taken = lock.tryLock();
            return taken == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    /** Empty at first. */
    Path index() {
        return index;
    }

    private void clear() throws IOException {
        if (Files.exists(index)) {
            try (Stream<Path> files = Files.walk(index)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            clear();
            lock.close();
        } catch (IOException cause) {
            throw CommandFailure.failed("data.dir: can't remove " + index + ": " + cause.getMessage(), cause);
        }
    }
}

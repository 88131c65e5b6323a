package id.kawat.app.run;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the one-process run keeps everything in.
 *
 * @param folder absolute
 */
record DataFolder(Path folder) {

    /** Kafka needs room for its log, the stores and their changelogs; below this it would fail in the middle of work. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    /**
     * Makes the folder where it is missing.
     *
     * @throws CommandFailure if it can't be written or has too little room
     */
    static DataFolder prepare(Path folder, Settings settings) {
        Path absolute = folder.toAbsolutePath().normalize();
        String named = absolute + " (data.dir, from " + settings.originOf(Setting.DATA_DIR) + ")";
        try {
            Files.createDirectories(absolute);
            Files.delete(Files.createTempFile(absolute, ".writable", ""));
            Files.createDirectories(absolute.resolve("logs"));
        } catch (FileAlreadyExistsException file) {
            throw CommandFailure.failed(named + " is a file, not a folder: name another with --data-dir", file);
        } catch (IOException cause) {
            throw CommandFailure.failed(
                    "can't write " + named + ": " + cause.getMessage() + "; check its permissions and the disk, or name"
                            + " another with --data-dir",
                    cause);
        }
        requireRoom(absolute, named);
        return new DataFolder(absolute);
    }

    private static void requireRoom(Path folder, String named) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw CommandFailure.failed(
                        "the disk of " + named + " has " + (free >> 20) + " MiB free where at least "
                                + (LEAST_FREE_BYTES >> 20) + " are needed: make room, or name another with --data-dir");
            }
        } catch (IOException cause) {
            throw CommandFailure.failed("can't tell the free room of " + named + ": " + cause.getMessage(), cause);
        }
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path state() {
        return folder.resolve("state");
    }

    Path journals() {
        return folder.resolve("journals");
    }

    Path log() {
        return folder.resolve("logs").resolve("kawat.log");
    }
}

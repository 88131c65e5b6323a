package id.kawat.app.run;

import id.kawat.app.cli.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders a user asks to watch. */
final class WatchedFolders {

    private WatchedFolders() {}

    /**
     * Returns if each can be read.
     *
     * @throws CommandFailure naming the first that can't
     */
    static void requireReadable(List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw CommandFailure.wrongUsage("there is no folder " + folder
                        + " to watch; a single file is pushed with" + " `kawat feed " + folder + "`");
            }
            if (!Files.isReadable(folder)) {
                throw CommandFailure.failed("can't read the folder " + folder + ": check its permissions");
            }
        }
    }
}

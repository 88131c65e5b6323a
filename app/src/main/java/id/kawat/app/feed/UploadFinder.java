package id.kawat.app.feed;

import id.kawat.app.cli.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what to post: the files named, and those in folders. */
final class UploadFinder {

    private final InputStream standardInput;

    UploadFinder(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Uploads in the order of the arguments, folders by name.
     *
     * @throws CommandFailure if a path does not exist or can't be read
     */
    Uploads find(List<String> paths) {
        List<UploadSource> sources = new ArrayList<>();
        for (String path : paths) {
            try {
                if (path.equals("-")) {
                    sources.add(UploadSource.ofPipe(standardInput));
                } else {
                    add(Path.of(path), sources);
                }
            } catch (IOException cause) {
                throw CommandFailure.failed("can't read " + path + ": " + cause.getMessage(), cause);
            }
        }
        return new Uploads(sources);
    }

    private static void add(Path path, List<UploadSource> sources) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file :
                        files.filter(UploadFinder::isArticleFile).sorted().toList()) {
                    sources.add(UploadSource.of(file));
                }
            }
        } else if (Files.isRegularFile(path)) {
            sources.add(UploadSource.of(path));
        } else {
            throw CommandFailure.wrongUsage("there is no file or folder " + path);
        }
    }

    /** Hidden files and a folder's own notes are not wire copy. */
    private static boolean isArticleFile(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !name.toLowerCase(Locale.ROOT).endsWith(".md");
    }
}

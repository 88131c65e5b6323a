package id.kawat.ingest.spool;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of wire files, nested folders included. Files being written ({@code .name}, {@code *.part}, {@code *.tmp} and
 * alike), documents about the folder ({@code README*}, {@code LICENSE*}) and symbolic links are not among them.
 */
public final class WireFolder {

    /** Where delivered files go, and those of which an item was refused. */
    static final String DONE = "done";

    static final String REJECTED = "rejected";
    static final String REASON_SUFFIX = ".reason.json";

    private static final Set<String> UNFINISHED =
            Set.of(".part", ".tmp", ".partial", ".filepart", ".crdownload", ".swp", "~");
    private static final Set<String> ABOUT_THE_FOLDER = Set.of("readme", "license", "licence", "copying");

    private WireFolder() {}

    /**
     * The files of a folder, oldest first; files of the same time by name.
     *
     * @throws IOException if the folder can't be read; nested folders and files that can't be are passed over
     */
    public static List<SpooledFile> files(Path folder) throws IOException {
        return walk(withoutLink(folder), Set.of());
    }

    /** The folder itself may be a symbolic link; what is in it must not. */
    static Path withoutLink(Path folder) throws IOException {
        return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    }

    static List<SpooledFile> filesNotMovedAway(Path folder) throws IOException {
        return walk(folder, Set.of(folder.resolve(DONE), folder.resolve(REJECTED)));
    }

    private static List<SpooledFile> walk(Path folder, Set<Path> except) throws IOException {
        List<SpooledFile> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                boolean hidden = !visited.equals(folder) && nameOf(visited).startsWith(".");
                return hidden || except.contains(visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isWireFile(nameOf(file))) {
                    files.add(new SpooledFile(file, attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE; // gone since, or not ours to read: its neighbours count
            }
        });
        files.sort(Comparator.comparing(SpooledFile::modified).thenComparing(SpooledFile::path));
        return files;
    }

    private static boolean isWireFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && !lower.endsWith(REASON_SUFFIX)
                && ABOUT_THE_FOLDER.stream().noneMatch(about -> lower.equals(about) || lower.startsWith(about + "."));
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}

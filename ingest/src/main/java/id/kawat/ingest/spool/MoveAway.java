package id.kawat.ingest.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves delivered files to {@code done/}, and to {@code rejected/} with a {@code .reason.json} beside them where any item was
 * refused. Nested folders keep their names; a file never takes the place of another.
 */
final class MoveAway implements Disposal {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    MoveAway(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<SpooledFile> candidates(Path watched) throws IOException {
        return WireFolder.filesNotMovedAway(watched);
    }

    @Override
    public boolean recognises(SpooledFile file, String contentHash) {
        return false; // what was delivered is not in the folder any more
    }

    @Override
    public void dispose(SpooledFile file, FileVerdict verdict) throws IOException {
        boolean refused = !verdict.refusals().isEmpty();
        Path relative = folder.relativize(file.path());
        Path target = move(
                file.path(),
                folder.resolve(refused ? WireFolder.REJECTED : WireFolder.DONE).resolve(relative));
        if (refused) {
            Path reason = target.resolveSibling(target.getFileName() + WireFolder.REASON_SUFFIX);
            JSON.writeValue(reason.toFile(), reasons(relative, verdict));
        }
    }

    private static Path move(Path from, Path wanted) throws IOException {
        Files.createDirectories(wanted.resolveSibling(""));
        for (int copy = 0; ; copy++) {
            Path target =
                    copy == 0 ? wanted : wanted.resolveSibling(numbered(String.valueOf(wanted.getFileName()), copy));
            try {
                return Files.move(from, target);
            } catch (FileAlreadyExistsException taken) {
                // a file of this name was delivered before: try the next number
            }
        }
    }

    /** {@code report.txt} becomes {@code report.1.txt}. */
    private static String numbered(String name, int copy) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) + "." + copy + name.substring(dot) : name + "." + copy;
    }

    private static Map<String, Object> reasons(Path relative, FileVerdict verdict) {
        Map<String, Object> reasons = new LinkedHashMap<>();
        reasons.put("file", relative.toString());
        reasons.put("content_hash", verdict.contentHash());
        reasons.put("accepted", verdict.accepted());
        reasons.put("ignored", verdict.ignored());
        reasons.put(
                "rejected",
                verdict.refusals().stream()
                        .map(refusal -> Map.of(
                                "item", refusal.item(),
                                "reason_class", refusal.reasonClass(),
                                "message", refusal.message()))
                        .toList());
        return reasons;
    }
}

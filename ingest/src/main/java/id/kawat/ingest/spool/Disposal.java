package id.kawat.ingest.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Keeps delivered files apart from those still to be delivered. For one thread. */
interface Disposal {

    /** The files in the folder that may be still to be delivered. */
    List<SpooledFile> candidates(Path folder) throws IOException;

    /** Whether the same content of this file was delivered before; the file is then as good as disposed of. */
    boolean recognises(SpooledFile file, String contentHash) throws IOException;

    /** Remembers that Kafka has everything of this file, so that it is not taken again, in this run or a later one. */
    void dispose(SpooledFile file, FileVerdict verdict) throws IOException;
}

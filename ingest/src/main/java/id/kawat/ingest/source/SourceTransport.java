package id.kawat.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** How articles of a source come. */
public sealed interface SourceTransport {

    /** It sends them to us over HTTP, or somebody feeds them. */
    record Push() implements SourceTransport {}

    /** Into a folder that we watch; SFTP and FTP come by mounting it. */
    record Folder(Path path) implements SourceTransport {}

    /**
     * We fetch them.
     *
     * @param every at most so often
     * @param allowedHosts names that may resolve to private addresses
     */
    record Poll(URI url, Duration every, Set<String> allowedHosts) implements SourceTransport {

        public Poll {
            allowedHosts = Set.copyOf(allowedHosts);
        }
    }
}

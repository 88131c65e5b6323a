package id.kawat.app.feed;

import id.kawat.app.cli.CommandFailure;
import java.net.URI;

/** Where ingest is, as the settings or the user say. */
final class IngestAddress {

    private IngestAddress() {}

    /**
     * @throws CommandFailure if it is no http address
     */
    static URI of(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        throw CommandFailure.wrongUsage("--to (ingest.url): not an http address: \"" + address + "\"");
    }
}

package id.kawat.benchmarks.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that stay the same when a part is started again. */
record Addresses(int broker, int registry, int ingest) {

    private static final int PARTS = 3;

    /** Three that were free a moment ago. */
    static Addresses free() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < PARTS; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Addresses(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort());
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + broker;
    }

    String registryUrl() {
        return "http://127.0.0.1:" + registry;
    }

    String articlesUrl() {
        return "http://127.0.0.1:" + ingest + "/v1/articles";
    }
}

package id.kawat.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class ReachabilityTest {

    private static final String NOBODY = "127.0.0.1:1";

    @Test
    void tellsAServerThatHasNotAnsweredYetFromNone() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String somebody = "127.0.0.1:" + busy.getLocalPort();

            assertThat(Reachability.isListening(somebody)).isTrue();
            assertThat(Reachability.isListening(NOBODY + ", " + somebody)).isTrue();
        }
        assertThat(Reachability.isListening(NOBODY)).isFalse();
    }

    @Test
    void holdsAnAddressThatMakesNoSenseForNobody() {
        assertThat(Reachability.isListening("somewhere")).isFalse();
        assertThat(Reachability.isListening("somewhere:port")).isFalse();
        assertThat(Reachability.isListening("127.0.0.1:99999")).isFalse();
    }
}

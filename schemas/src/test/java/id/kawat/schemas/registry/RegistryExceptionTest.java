package id.kawat.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RegistryExceptionTest {

    /** As in Confluent's client, which is not on our class path. */
    private static final class RestClientException extends IOException {

        private static final long serialVersionUID = 1L;

        private RestClientException(int errorCode) {
            super("refused; error code: " + errorCode);
        }
    }

    @Test
    void isBehindWhatOursThrows() {
        assertThat(RegistryException.isBehind(new RegistryUnreachableException("away", new IOException())))
                .isTrue();
        assertThat(RegistryException.isBehind(new RegistryRefusedException("who are you", 401, 401)))
                .isTrue();
    }

    @Test
    void isBehindWhatConfluentsThrowsOfARegistryThatIsAwayOrRefuses() {
        assertThat(RegistryException.isBehind(new SerializationException("a", new ConnectException())))
                .isTrue();
        assertThat(RegistryException.isBehind(new SerializationException("a", new SocketTimeoutException())))
                .isTrue();
        assertThat(RegistryException.isBehind(new SerializationException("a", new RestClientException(40101))))
                .isTrue();
    }

    @Test
    void isNotBehindBadBytes() {
        RegistryRefusedException unknownId = new RegistryRefusedException("no such schema", 404, 40403);

        assertThat(RegistryException.isBehind(new SerializationException("no magic byte")))
                .isFalse();
        assertThat(RegistryException.isBehind(new SerializationException("cut off", new EOFException())))
                .isFalse();
        assertThat(RegistryException.isBehind(new SerializationException("unknown id", unknownId)))
                .isFalse();
        assertThat(RegistryException.isBehind(new SerializationException("a", new RestClientException(40403))))
                .isFalse();
    }
}

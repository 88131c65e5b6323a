package id.kawat.streams.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

final class RecordLimitTest {

    private final Serializer<String> serializer =
            RecordLimit.on(Serdes.String(), 5).serializer();

    @Test
    void letsThroughWhatFits() {
        assertThat(serializer.serialize("topic", "12345")).hasSize(5);
    }

    @Test
    void refusesWhatNoTopicTakes() {
        assertThatThrownBy(() -> serializer.serialize("topic", "123456"))
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining("6 bytes, the most is 5");
    }
}

package id.kawat.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TopicLayoutTest {

    @Test
    void spreadsOnlyTopicsThatTheCatalogueSpreads() {
        TopicLayout layout = new TopicLayout(OptionalInt.of(12), (short) 3);

        assertThat(layout.partitionsOf(Topics.QUOTES)).isEqualTo(12);
        assertThat(layout.partitionsOf(Topics.DEAD_LETTERS)).isEqualTo(1);
    }

    @Test
    void namesTheSettingThatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicLayout(OptionalInt.of(0), (short) 1))
                .withMessageContaining("topics.partitions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicLayout(OptionalInt.empty(), (short) 0))
                .withMessageContaining("topics.replication.factor");
    }

    @Test
    void defaultPrefixIsLegal() {
        assertThat(TopicPrefix.DEFAULT.nameOf(Topics.RAW_ARTICLES)).isEqualTo("kawat." + Topics.RAW_ARTICLES.name());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicPrefix("a b"))
                .withMessageContaining("topics.prefix");
    }
}

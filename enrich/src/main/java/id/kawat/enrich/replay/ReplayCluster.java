package id.kawat.enrich.replay;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;

/**
 * Where a replay reads and writes, and what is called how there.
 *
 * @param layout for topics that have to be made; a result always has as many partitions as articles.raw
 */
public record ReplayCluster(KafkaSettings kafka, SerdeSettings serdes, TopicPrefix prefix, TopicLayout layout) {

    String raw() {
        return prefix.nameOf(Topics.RAW_ARTICLES);
    }

    String result(ResultName label) {
        return prefix.nameOf(Topics.enrichedAs(label));
    }

    /** Consumer group and transactional id. No label has a dot, so that none is the beginning of another behind it. */
    String applicationId(ResultName label) {
        return prefix.value() + "replay." + label;
    }
}

package id.kawat.gateway.log;

import id.kawat.schemas.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of results in the cluster we talk to.
 *
 * @param topic its place in the catalogue
 * @param name with its prefix
 * @param identity what Kafka gave it when it was made
 * @param killed whose words are not to be given any more
 */
public record TopicLog(
        Topic<? extends SpecificRecord> topic,
        String name,
        long identity,
        LiveEnd live,
        RecordReader reader,
        KilledArticles killed) {

    int partitions() {
        return live.partitions();
    }
}

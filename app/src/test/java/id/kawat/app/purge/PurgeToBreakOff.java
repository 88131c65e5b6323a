package id.kawat.app.purge;

import id.kawat.app.settings.Connection;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DeleteRecordsOptions;
import org.apache.kafka.clients.admin.DeleteRecordsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/**
 * A purge in a process of its own that ends without a word, as by a kill, after it has looked at some records, or before the
 * first deletion. Arguments: bootstrap servers, registry, prefix, article id, number of records or {@link #BEFORE_DELETION}.
 */
final class PurgeToBreakOff {

    static final String BEFORE_DELETION = "before-deletion";
    static final int BROKEN_OFF = 137;

    /** So small that some transactions are committed before the end and one is open at it. */
    private static final long BYTES_IN_A_TRANSACTION = 2_000;

    private PurgeToBreakOff() {}

    /** Ends with {@link #BROKEN_OFF}, or with 0 where there was less to do. */
    public static void main(String[] args) {
        Connection connection = new Connection(
                KafkaSettings.of(args[0]),
                SerdeSettings.of(args[1]),
                new TopicPrefix(args[2]),
                TopicLayout.SINGLE_BROKER);
        boolean isBeforeDeletion = args[4].equals(BEFORE_DELETION);
        long[] left = {isBeforeDeletion ? Long.MAX_VALUE : Long.parseLong(args[4])};
        Map<String, Object> settings = connection.kafka().forAdmin(Map.of());
        try (KilledText text = new KilledText(args[3], connection);
                PartitionLog log = new PartitionLog(connection);
                Admin admin = isBeforeDeletion ? new BreakingOff(settings) : Admin.create(settings)) {
            var rewriting = new PartitionRewrite(connection, log, admin, BYTES_IN_A_TRANSACTION);
            for (Remains found : new Purge(connection, text).find()) {
                rewriting.rewrite(found.partition(), record -> {
                    if (left[0]-- == 0) {
                        breakOff();
                    }
                    return text.left(found.topic(), record);
                });
            }
        }
    }

    private static void breakOff() {
        Runtime.getRuntime().halt(BROKEN_OFF);
    }

    private static final class BreakingOff extends ForwardingAdmin {

        BreakingOff(Map<String, Object> settings) {
            super(settings);
        }

        @Override
        public DeleteRecordsResult deleteRecords(
                Map<TopicPartition, RecordsToDelete> records, DeleteRecordsOptions options) {
            breakOff();
            return super.deleteRecords(records, options);
        }
    }
}

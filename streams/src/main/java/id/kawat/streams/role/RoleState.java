package id.kawat.streams.role;

import org.apache.kafka.streams.KafkaStreams;

/** How a role is. */
public enum RoleState {
    /** Joins its group, takes over partitions or restores its stores; also after a change in the group. */
    STARTING,
    /** Processes records. */
    RUNNING,
    /** Closed, as asked. */
    STOPPED,
    /** Ended by a failure that {@link StreamsRole#ended} tells. */
    FAILED;

    static RoleState of(KafkaStreams.State state) {
        return switch (state) {
            case CREATED, REBALANCING -> STARTING;
            case RUNNING -> RUNNING;
            case PENDING_SHUTDOWN, NOT_RUNNING -> STOPPED;
            case PENDING_ERROR, ERROR -> FAILED;
        };
    }
}

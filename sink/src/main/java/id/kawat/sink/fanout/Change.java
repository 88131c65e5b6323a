package id.kawat.sink.fanout;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record to be written.
 *
 * @param record empty for a tombstone
 */
record Change(Place place, Optional<SpecificRecord> record) {}

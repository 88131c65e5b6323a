/** A topic as one log: its history in Kafka and its live end in memory. */
@NullMarked
package id.kawat.gateway.log;

import org.jspecify.annotations.NullMarked;

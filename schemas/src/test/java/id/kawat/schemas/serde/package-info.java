/** Avro values in the Confluent wire format. */
@NullMarked
package id.kawat.schemas.serde;

import org.jspecify.annotations.NullMarked;

/** Kafka and a schema registry in this process. */
@NullMarked
package id.kawat.embedded;

import org.jspecify.annotations.NullMarked;

/** Entities and quotes of a text, without Kafka. */
@NullMarked
package id.kawat.app.extract;

import org.jspecify.annotations.NullMarked;

/** Settings that every role hands to Kafka's clients. */
@NullMarked
package id.kawat.schemas.client;

import org.jspecify.annotations.NullMarked;

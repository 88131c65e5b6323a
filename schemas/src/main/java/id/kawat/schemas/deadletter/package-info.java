/** The form of a dead letter on its topic. */
@NullMarked
package id.kawat.schemas.deadletter;

import org.jspecify.annotations.NullMarked;

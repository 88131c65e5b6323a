/** What becomes of a record that can't be processed, and of an environment that fails. */
@NullMarked
package id.kawat.streams.failure;

import org.jspecify.annotations.NullMarked;

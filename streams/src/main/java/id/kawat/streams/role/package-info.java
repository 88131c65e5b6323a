/** A topology that runs: its start, its state, its end. */
@NullMarked
package id.kawat.streams.role;

import org.jspecify.annotations.NullMarked;

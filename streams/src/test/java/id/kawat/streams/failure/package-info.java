/** Tests of this package. */
@NullMarked
package id.kawat.streams.failure;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package id.kawat.streams.role;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package id.kawat.streams.version;

import org.jspecify.annotations.NullMarked;

/** Tests of the role on a real broker. */
@NullMarked
package id.kawat.sink;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package id.kawat.examples;

import org.jspecify.annotations.NullMarked;

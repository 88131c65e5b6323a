/** Consumers of the results, to copy from. */
@NullMarked
package id.kawat.examples;

import org.jspecify.annotations.NullMarked;

/** The command line of the measurements. */
@NullMarked
package id.kawat.benchmarks;

import org.jspecify.annotations.NullMarked;

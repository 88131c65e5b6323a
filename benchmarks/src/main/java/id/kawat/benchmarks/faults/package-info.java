/** Kills and stops the parts of a running pipeline and counts what that costs. */
@NullMarked
package id.kawat.benchmarks.faults;

import org.jspecify.annotations.NullMarked;

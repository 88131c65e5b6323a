/** Shows that the fuzz finds what it is to find, and runs it for a minute. */
@NullMarked
package id.kawat.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;

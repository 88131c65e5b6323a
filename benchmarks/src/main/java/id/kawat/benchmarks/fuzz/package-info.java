/** Damages wire files at random, always in the same way for the same seed, and watches how they are read. */
@NullMarked
package id.kawat.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;

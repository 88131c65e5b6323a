/** How fast the pipeline is, measured beside a topology that does nothing. */
@NullMarked
package id.kawat.benchmarks.speed;

import org.jspecify.annotations.NullMarked;

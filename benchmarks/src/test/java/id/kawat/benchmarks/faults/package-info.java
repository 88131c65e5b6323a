/** What a run with faults finds, and that it finds it. */
@NullMarked
package id.kawat.benchmarks.faults;

import org.jspecify.annotations.NullMarked;

/** Archives larger than memory, made and read here. */
@NullMarked
package id.kawat.benchmarks.archive;

import org.jspecify.annotations.NullMarked;

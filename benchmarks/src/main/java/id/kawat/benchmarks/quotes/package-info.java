/** How fast the whole extraction is: structure, entities, quotes and their speakers. */
@NullMarked
package id.kawat.benchmarks.quotes;

import org.jspecify.annotations.NullMarked;

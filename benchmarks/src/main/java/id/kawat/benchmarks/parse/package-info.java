/** How fast wire files become articles, and that time and memory grow with their size and no faster. */
@NullMarked
package id.kawat.benchmarks.parse;

import org.jspecify.annotations.NullMarked;

/** The texts that measurements of the language code read. */
@NullMarked
package id.kawat.benchmarks.text;

import org.jspecify.annotations.NullMarked;

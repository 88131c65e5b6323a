/** Training of the conditional random field that finds names: reading corpora, learning words from raw text, fitting weights. */
@NullMarked
package id.kawat.enrich.entity.train;

import org.jspecify.annotations.NullMarked;

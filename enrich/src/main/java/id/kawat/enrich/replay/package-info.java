/** Enriches what came before once more, beside the live result. */
@NullMarked
package id.kawat.enrich.replay;

import org.jspecify.annotations.NullMarked;

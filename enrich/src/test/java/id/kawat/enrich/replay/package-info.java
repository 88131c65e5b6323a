/** The past, done again. */
@NullMarked
package id.kawat.enrich.replay;

import org.jspecify.annotations.NullMarked;

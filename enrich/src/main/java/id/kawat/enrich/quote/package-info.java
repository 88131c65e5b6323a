/** Who said what: quotes, cues and speakers. */
@NullMarked
package id.kawat.enrich.quote;

import org.jspecify.annotations.NullMarked;

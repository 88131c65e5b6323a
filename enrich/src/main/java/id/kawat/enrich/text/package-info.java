/** A body as paragraphs and sentences, with spans into it as it was stored. */
@NullMarked
package id.kawat.enrich.text;

import org.jspecify.annotations.NullMarked;

/** Tests of text. */
@NullMarked
package id.kawat.ingest.text;

import org.jspecify.annotations.NullMarked;

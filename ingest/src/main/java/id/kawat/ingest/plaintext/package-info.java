/** Plain text: an optional headline, then paragraphs. */
@NullMarked
package id.kawat.ingest.plaintext;

import org.jspecify.annotations.NullMarked;

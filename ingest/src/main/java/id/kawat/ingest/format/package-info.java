/** The ordered list of formats, and the reader that chooses one by content. */
@NullMarked
package id.kawat.ingest.format;

import org.jspecify.annotations.NullMarked;

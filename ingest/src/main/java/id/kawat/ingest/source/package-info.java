/** What was agreed with each source, and whether it keeps to it. */
@NullMarked
package id.kawat.ingest.source;

import org.jspecify.annotations.NullMarked;

/** Feeds that we fetch: guarded, polite, and nothing twice. */
@NullMarked
package id.kawat.ingest.poll;

import org.jspecify.annotations.NullMarked;

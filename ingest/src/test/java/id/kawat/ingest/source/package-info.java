/** Tests of source. */
@NullMarked
package id.kawat.ingest.source;

import org.jspecify.annotations.NullMarked;

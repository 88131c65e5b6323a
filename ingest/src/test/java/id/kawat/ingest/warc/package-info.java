/** Tests of warc. */
@NullMarked
package id.kawat.ingest.warc;

import org.jspecify.annotations.NullMarked;

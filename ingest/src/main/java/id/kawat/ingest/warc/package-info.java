/** Web archives (WARC), plain or with each record compressed, read a record at a time. */
@NullMarked
package id.kawat.ingest.warc;

import org.jspecify.annotations.NullMarked;

/** The watched folder: files taken when complete and moved away when acknowledged. */
@NullMarked
package id.kawat.ingest.spool;

import org.jspecify.annotations.NullMarked;

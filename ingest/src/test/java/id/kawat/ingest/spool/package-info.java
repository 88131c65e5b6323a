/** Tests of spool. */
@NullMarked
package id.kawat.ingest.spool;

import org.jspecify.annotations.NullMarked;

/** Tests of webpage. */
@NullMarked
package id.kawat.ingest.webpage;

import org.jspecify.annotations.NullMarked;

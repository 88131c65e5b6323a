/** Tests of poll. */
@NullMarked
package id.kawat.ingest.poll;

import org.jspecify.annotations.NullMarked;

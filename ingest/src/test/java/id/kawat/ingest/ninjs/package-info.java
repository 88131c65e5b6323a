/** Tests of ninjs. */
@NullMarked
package id.kawat.ingest.ninjs;

import org.jspecify.annotations.NullMarked;

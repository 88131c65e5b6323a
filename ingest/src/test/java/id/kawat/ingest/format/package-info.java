/** Tests of format. */
@NullMarked
package id.kawat.ingest.format;

import org.jspecify.annotations.NullMarked;

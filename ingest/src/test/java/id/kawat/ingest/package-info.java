/** Tests. */
@NullMarked
package id.kawat.ingest;

import org.jspecify.annotations.NullMarked;

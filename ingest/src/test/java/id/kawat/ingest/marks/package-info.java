/** Tests of editors' marks. */
@NullMarked
package id.kawat.ingest.marks;

import org.jspecify.annotations.NullMarked;

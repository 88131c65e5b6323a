/** Tests of nitf. */
@NullMarked
package id.kawat.ingest.nitf;

import org.jspecify.annotations.NullMarked;

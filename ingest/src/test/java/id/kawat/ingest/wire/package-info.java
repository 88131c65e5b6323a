/** Tests of wire. */
@NullMarked
package id.kawat.ingest.wire;

import org.jspecify.annotations.NullMarked;

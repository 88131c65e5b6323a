/** ANPA 1312, the wire format of American agencies. */
@NullMarked
package id.kawat.ingest.anpa;

import org.jspecify.annotations.NullMarked;

/** Tests of anpa. */
@NullMarked
package id.kawat.ingest.anpa;

import org.jspecify.annotations.NullMarked;

/** Tests of plaintext. */
@NullMarked
package id.kawat.ingest.plaintext;

import org.jspecify.annotations.NullMarked;

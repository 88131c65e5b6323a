/** Tests of jsonl. */
@NullMarked
package id.kawat.ingest.jsonl;

import org.jspecify.annotations.NullMarked;

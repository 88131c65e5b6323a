/** Our own article model as JSON objects, usually one a line. */
@NullMarked
package id.kawat.ingest.jsonl;

import org.jspecify.annotations.NullMarked;

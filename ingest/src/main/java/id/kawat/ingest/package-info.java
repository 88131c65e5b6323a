/** The ingest role: wires in, articles.raw and dead-letters out. */
@NullMarked
package id.kawat.ingest;

import org.jspecify.annotations.NullMarked;

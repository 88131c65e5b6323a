/** Messages framed with control characters, as teleprinter lines carried them. */
@NullMarked
package id.kawat.ingest.telex;

import org.jspecify.annotations.NullMarked;

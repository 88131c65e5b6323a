/** What every format shares: input bytes, outcomes of reading, reasons for refusing. */
@NullMarked
package id.kawat.ingest.wire;

import org.jspecify.annotations.NullMarked;

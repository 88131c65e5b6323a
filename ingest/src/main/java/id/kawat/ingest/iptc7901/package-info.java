/** IPTC 7901, the teleprinter message format of European agencies. */
@NullMarked
package id.kawat.ingest.iptc7901;

import org.jspecify.annotations.NullMarked;

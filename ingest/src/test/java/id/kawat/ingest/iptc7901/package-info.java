/** Tests of iptc7901. */
@NullMarked
package id.kawat.ingest.iptc7901;

import org.jspecify.annotations.NullMarked;

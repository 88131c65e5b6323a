/** Tests of newsmlg2. */
@NullMarked
package id.kawat.ingest.newsmlg2;

import org.jspecify.annotations.NullMarked;

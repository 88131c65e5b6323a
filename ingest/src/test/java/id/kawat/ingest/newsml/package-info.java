/** Tests of newsml. */
@NullMarked
package id.kawat.ingest.newsml;

import org.jspecify.annotations.NullMarked;

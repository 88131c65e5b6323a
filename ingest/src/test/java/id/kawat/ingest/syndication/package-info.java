/** Tests of syndication. */
@NullMarked
package id.kawat.ingest.syndication;

import org.jspecify.annotations.NullMarked;

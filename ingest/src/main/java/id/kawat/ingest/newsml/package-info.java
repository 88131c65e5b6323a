/** NewsML 1.x. */
@NullMarked
package id.kawat.ingest.newsml;

import org.jspecify.annotations.NullMarked;

/** Articles as we understand them, whatever wire they came from, and what identifies them. */
@NullMarked
package id.kawat.ingest.article;

import org.jspecify.annotations.NullMarked;

/** Tests of article. */
@NullMarked
package id.kawat.ingest.article;

import org.jspecify.annotations.NullMarked;

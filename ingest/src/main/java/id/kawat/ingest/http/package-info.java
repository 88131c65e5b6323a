/** POST /v1/articles and the health checks. */
@NullMarked
package id.kawat.ingest.http;

import org.jspecify.annotations.NullMarked;

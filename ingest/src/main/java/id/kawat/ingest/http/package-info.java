/** POST /v1/articles, the health checks and the metrics. */
@NullMarked
package id.kawat.ingest.http;

import org.jspecify.annotations.NullMarked;

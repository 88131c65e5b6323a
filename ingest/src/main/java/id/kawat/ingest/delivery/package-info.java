/** From outcomes to Kafka: articles to articles.raw, refusals to dead-letters, acknowledged or not. */
@NullMarked
package id.kawat.ingest.delivery;

import org.jspecify.annotations.NullMarked;

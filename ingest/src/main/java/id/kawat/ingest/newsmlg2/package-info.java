/** NewsML-G2: news items, alone or in messages. */
@NullMarked
package id.kawat.ingest.newsmlg2;

import org.jspecify.annotations.NullMarked;

/** What differs between two extractions of one article, and the sums of it: plain Java over the contracts, without Kafka. */
@NullMarked
package id.kawat.app.diff.compare;

import org.jspecify.annotations.NullMarked;

/** What editors write about an article in words: corrections, kills, embargoes, advisories. */
@NullMarked
package id.kawat.ingest.marks;

import org.jspecify.annotations.NullMarked;

/** How wire text becomes body text: paragraphs, markup, datelines, times. */
@NullMarked
package id.kawat.ingest.text;

import org.jspecify.annotations.NullMarked;

/** Reading XML of strangers: checked by hand before any parser sees it, then pulled through in one pass. */
@NullMarked
package id.kawat.ingest.xml;

import org.jspecify.annotations.NullMarked;

/** Tests of XML reading. */
@NullMarked
package id.kawat.ingest.xml;

import org.jspecify.annotations.NullMarked;

/** IPTC's ninjs, versions 1.x, 2.x and 3.x. */
@NullMarked
package id.kawat.ingest.ninjs;

import org.jspecify.annotations.NullMarked;

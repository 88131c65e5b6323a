/** RSS of every version and Atom, an entry at a time, also out of feeds that are not well-formed. */
@NullMarked
package id.kawat.ingest.syndication;

import org.jspecify.annotations.NullMarked;

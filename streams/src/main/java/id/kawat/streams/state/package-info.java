/** How state stores keep values, on disk and in changelogs. */
@NullMarked
package id.kawat.streams.state;

import org.jspecify.annotations.NullMarked;

/** From each article's versions to the records that are to be seen of it. */
@NullMarked
package id.kawat.sink.fanout;

import org.jspecify.annotations.NullMarked;

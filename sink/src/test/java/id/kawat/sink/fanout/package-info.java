/** Tests of what is to be seen of an article. */
@NullMarked
package id.kawat.sink.fanout;

import org.jspecify.annotations.NullMarked;

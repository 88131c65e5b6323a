/** Which of an article's versions counts, whatever the order in which they came. */
@NullMarked
package id.kawat.streams.version;

import org.jspecify.annotations.NullMarked;

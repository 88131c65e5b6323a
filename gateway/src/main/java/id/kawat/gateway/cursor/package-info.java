/** Where a subscriber stands in a topic. */
@NullMarked
package id.kawat.gateway.cursor;

import org.jspecify.annotations.NullMarked;

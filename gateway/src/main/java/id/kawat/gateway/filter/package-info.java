/** What a subscriber wants of the results. */
@NullMarked
package id.kawat.gateway.filter;

import org.jspecify.annotations.NullMarked;

/** Follows the results. */
@NullMarked
package id.kawat.app.subscribe;

import org.jspecify.annotations.NullMarked;

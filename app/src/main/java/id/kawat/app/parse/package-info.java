/** Shows what Kawat reads in a wire file. */
@NullMarked
package id.kawat.app.parse;

import org.jspecify.annotations.NullMarked;

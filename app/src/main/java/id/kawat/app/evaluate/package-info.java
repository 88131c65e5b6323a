/** Measures what is found in texts against what a person found in them. */
@NullMarked
package id.kawat.app.evaluate;

import org.jspecify.annotations.NullMarked;

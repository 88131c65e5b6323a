/** Two results compared. */
@NullMarked
package id.kawat.app.diff;

import org.jspecify.annotations.NullMarked;

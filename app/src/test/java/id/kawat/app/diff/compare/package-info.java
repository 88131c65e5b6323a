/** Two results compared. */
@NullMarked
package id.kawat.app.diff.compare;

import org.jspecify.annotations.NullMarked;

/** Two results compared. */
@NullMarked
package id.kawat.app.diff.report;

import org.jspecify.annotations.NullMarked;

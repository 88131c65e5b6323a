/** {@code kawat diff}: two results of enrichment side by side. */
@NullMarked
package id.kawat.app.diff;

import org.jspecify.annotations.NullMarked;

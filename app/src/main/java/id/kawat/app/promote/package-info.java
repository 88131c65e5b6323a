/** {@code kawat promote}: makes a result that stands beside the live one the live one. */
@NullMarked
package id.kawat.app.promote;

import org.jspecify.annotations.NullMarked;

/** {@code kawat evaluate}: how well names are found, and how fast. */
@NullMarked
package id.kawat.app.evaluate;

import org.jspecify.annotations.NullMarked;

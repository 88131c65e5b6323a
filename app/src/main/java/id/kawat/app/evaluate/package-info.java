/** {@code kawat evaluate}: how well names, quotes and speakers are found, and how fast. */
@NullMarked
package id.kawat.app.evaluate;

import org.jspecify.annotations.NullMarked;

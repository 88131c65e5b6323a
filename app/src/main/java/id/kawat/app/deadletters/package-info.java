/** {@code kawat dead-letters}: what failed, to look at, to send again, to keep elsewhere and to throw away. */
@NullMarked
package id.kawat.app.deadletters;

import org.jspecify.annotations.NullMarked;

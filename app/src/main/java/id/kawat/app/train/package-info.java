/** {@code kawat train}: models from labelled sentences and raw text. */
@NullMarked
package id.kawat.app.train;

import org.jspecify.annotations.NullMarked;

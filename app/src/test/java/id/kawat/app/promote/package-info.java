/** Promotions on a real broker, with the real sink. */
@NullMarked
package id.kawat.app.promote;

import org.jspecify.annotations.NullMarked;

/** Pushes articles into a running pipeline. */
@NullMarked
package id.kawat.app.feed;

import org.jspecify.annotations.NullMarked;

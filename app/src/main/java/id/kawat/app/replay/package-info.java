/** Does the past again under a label, and feeds archives. */
@NullMarked
package id.kawat.app.replay;

import org.jspecify.annotations.NullMarked;

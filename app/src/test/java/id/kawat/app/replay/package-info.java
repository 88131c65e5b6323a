/** Replays from the command line, on a broker. */
@NullMarked
package id.kawat.app.replay;

import org.jspecify.annotations.NullMarked;

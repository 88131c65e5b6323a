/** Settings from defaults, file, environment and command line, checked before anything starts. */
@NullMarked
package id.kawat.app.settings;

import org.jspecify.annotations.NullMarked;

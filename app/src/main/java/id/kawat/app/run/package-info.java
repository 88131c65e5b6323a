/** The whole pipeline in one process. */
@NullMarked
package id.kawat.app.run;

import org.jspecify.annotations.NullMarked;

/** Tests of id.kawat.app.purge. */
@NullMarked
package id.kawat.app.purge;

import org.jspecify.annotations.NullMarked;

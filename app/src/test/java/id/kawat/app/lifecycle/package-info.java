/** What becomes of an article over its versions, through all three roles. */
@NullMarked
package id.kawat.app.lifecycle;

import org.jspecify.annotations.NullMarked;

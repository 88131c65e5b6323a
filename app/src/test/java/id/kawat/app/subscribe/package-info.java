/** Tests of id.kawat.app.subscribe. */
@NullMarked
package id.kawat.app.subscribe;

import org.jspecify.annotations.NullMarked;

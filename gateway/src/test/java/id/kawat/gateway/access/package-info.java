/** Tests of who is let in. */
@NullMarked
package id.kawat.gateway.access;

import org.jspecify.annotations.NullMarked;

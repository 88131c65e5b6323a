/** Tests of id.kawat.gateway.cursor. */
@NullMarked
package id.kawat.gateway.cursor;

import org.jspecify.annotations.NullMarked;

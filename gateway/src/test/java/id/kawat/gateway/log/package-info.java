/** Tests of the live end. */
@NullMarked
package id.kawat.gateway.log;

import org.jspecify.annotations.NullMarked;

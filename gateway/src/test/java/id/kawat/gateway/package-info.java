/** Tests of the role on a real broker. */
@NullMarked
package id.kawat.gateway;

import org.jspecify.annotations.NullMarked;

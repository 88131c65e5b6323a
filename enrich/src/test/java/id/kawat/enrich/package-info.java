/** Tests of the role on a real broker. */
@NullMarked
package id.kawat.enrich;

import org.jspecify.annotations.NullMarked;

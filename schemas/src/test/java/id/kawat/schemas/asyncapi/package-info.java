/** Tests of this package. */
@NullMarked
package id.kawat.schemas.asyncapi;

import org.jspecify.annotations.NullMarked;

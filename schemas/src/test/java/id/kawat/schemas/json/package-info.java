/** Tests of id.kawat.schemas.json. */
@NullMarked
package id.kawat.schemas.json;

import org.jspecify.annotations.NullMarked;

/** Records as JSON. */
@NullMarked
package id.kawat.schemas.json;

import org.jspecify.annotations.NullMarked;

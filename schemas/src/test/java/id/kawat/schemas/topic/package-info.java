/** Every topic with its types, keys and retention. */
@NullMarked
package id.kawat.schemas.topic;

import org.jspecify.annotations.NullMarked;

/** The topics as an AsyncAPI document. */
@NullMarked
package id.kawat.schemas.asyncapi;

import org.jspecify.annotations.NullMarked;

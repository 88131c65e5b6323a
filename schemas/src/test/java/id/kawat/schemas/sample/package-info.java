/** Records for the tests of all modules. */
@NullMarked
package id.kawat.schemas.sample;

import org.jspecify.annotations.NullMarked;
